import {
	BrowserWindow,
	type BrowserWindowConstructorOptions,
	type Session,
} from "electron";
import { partition, scheme } from "./app-protocol.ts";
import { isPermitted } from "./permissions.ts";

export interface SecureWindow {
	readonly window: BrowserWindow;
	readonly address: string;
}

export interface SecureOptions {
	/** False: whoever opened it shows it. */
	readonly isShown?: boolean;
	/** In memory only; `partition` unless told otherwise. */
	readonly partition?: string;
	readonly devTools?: boolean;
	/** Painted into memory only: its pixels are wanted, no screen. */
	readonly isOffscreen?: boolean;
}

/** What opens windows of the system's own: Electron asks nobody before it does. */
const unwanted = [
	"DocumentPictureInPictureAPI",
	"EyeDropperAPI",
	"FileSystemAccessLocal",
	"PaymentRequest",
].join(",");

/**
 * Pages have no network: whatever the policy of the page lets through (WebRTC
 * knows none) goes to a port where only the system's own services may listen,
 * and none does.
 */
const noNetwork = {
	mode: "fixed_servers",
	proxyRules: "http://127.0.0.1:9",
	proxyBypassRules: "<-loopback>",
} as const;

const secured = new WeakSet<Session>();

/** Once for each session: windows come and go. */
function secureSession(session: Session): void {
	if (secured.has(session)) return;
	secured.add(session);
	void session.setProxy(noNetwork);
	session.setPermissionRequestHandler((_contents, _name, answer) =>
		answer(false),
	);
	session.setPermissionCheckHandler((contents, name) =>
		isPermitted(name, contents?.getURL() ?? ""),
	);
	session.setDevicePermissionHandler(() => false);
	session.on("will-download", (event) => event.preventDefault());
}

/**
 * A window that can show one page and do nothing else: sandboxed, isolated, no
 * navigation, no new windows, no downloads, and no permissions but the one of
 * `isPermitted`.
 */
export function secureWindow(
	page: string,
	/** Null: a page that asks nothing. */
	preload: string | null,
	options: BrowserWindowConstructorOptions,
	secure: SecureOptions = {},
): SecureWindow {
	const address = `${scheme}://app/${page}`;
	const window = new BrowserWindow({
		...options,
		show: false,
		autoHideMenuBar: true,
		webPreferences: {
			...(preload === null ? {} : { preload }),
			offscreen: secure.isOffscreen ?? false,
			sandbox: true,
			contextIsolation: true,
			nodeIntegration: false,
			nodeIntegrationInWorker: false,
			nodeIntegrationInSubFrames: false,
			webSecurity: true,
			webviewTag: false,
			navigateOnDragDrop: false,
			disableDialogs: true,
			spellcheck: false,
			backgroundThrottling: false,
			disableBlinkFeatures: unwanted,
			devTools: secure.devTools ?? true,
			partition: secure.partition ?? partition,
		},
	});
	window.setMenu(null);
	const { webContents } = window;
	webContents.on("will-navigate", (event) => event.preventDefault());
	webContents.on("will-redirect", (event) => event.preventDefault());
	webContents.on("will-attach-webview", (event) => event.preventDefault());
	webContents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
	webContents.setWindowOpenHandler(() => ({ action: "deny" }));
	secureSession(webContents.session);
	if (secure.isShown ?? true) window.once("ready-to-show", () => window.show());
	return { window, address };
}
