import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { app, dialog, safeStorage } from "electron";
import { readDeskConfig } from "./config/desk-config.ts";
import { dataFiles, readOptions } from "./config/options.ts";
import { shippedPack } from "./config/rule-pack.ts";
import { openDesk } from "./desk.ts";
import { demoKey, type Keyring, keyringKey } from "./keys/store-key.ts";
import { log } from "./log.ts";
import { declareScheme, serveApp } from "./windows/app-protocol.ts";

const options = readOptions(process.argv);
const buildFolder = dirname(fileURLToPath(import.meta.url));
const currentMajor = 45;

if (process.getuid?.() === 0 && !options.isDevelopment) {
	process.stderr.write(
		"lintas: refuses to run as root: sign in as an ordinary user and start it again\n",
	);
	app.exit(1);
}
if (options.dataFolder) app.setPath("userData", options.dataFolder);
const hasLock = app.requestSingleInstanceLock();
if (!hasLock) {
	process.stderr.write("lintas: already running with this data folder\n");
	app.exit(1);
}
declareScheme();

const keyring: Keyring = {
	isAvailable: () =>
		safeStorage.isEncryptionAvailable() &&
		(process.platform !== "linux" ||
			safeStorage.getSelectedStorageBackend() !== "basic_text"),
	seal: (text) => safeStorage.encryptString(text),
	unseal: (sealed) => safeStorage.decryptString(sealed),
};

function runtimeName(): string {
	const { electron } = process.versions;
	const isCurrent = Number(electron?.split(".")[0]) >= currentMajor;
	return `Electron ${electron}${isCurrent ? "" : ", test runtime"}`;
}

async function start(): Promise<void> {
	const files = dataFiles(app.getPath("userData"));
	mkdirSync(files.folder, { recursive: true });
	const config = readDeskConfig(files.desk);
	if (!config.ok) {
		const message = `${files.desk}: ${config.error.code} ${config.error.detail ?? ""}`;
		process.stderr.write(`lintas: ${message}\n`);
		dialog.showErrorBox("Lintas", message);
		return app.exit(1);
	}
	const key = options.isDemo
		? demoKey(files.key)
		: keyringKey(files.key, keyring);
	log("started", { runtime: runtimeName(), demo: options.isDemo });
	serveApp(`${buildFolder}/renderer`);
	const desk = openDesk({
		config: config.value,
		pack: shippedPack(),
		buildFolder,
		storePath: files.store,
		keyHex: key.ok ? key.value : null,
		...(key.ok ? {} : { keyFailure: key.error.code }),
		isDemo: options.isDemo,
		runtime: runtimeName(),
	});
	let isClosed = false;
	app.on("before-quit", (event) => {
		if (isClosed) return;
		event.preventDefault();
		isClosed = true;
		void desk.close().finally(() => app.quit());
	});
	app.on("window-all-closed", () => app.quit());
}

if (hasLock) void app.whenReady().then(start);
