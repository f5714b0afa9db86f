import { mkdirSync } from "node:fs";
import { app, dialog, safeStorage } from "electron";
import { loadConfig } from "../desk/config/config-files.ts";
import { dataFiles } from "../desk/data-files.ts";
import type { DeskSetup, OpenedDesk } from "../desk/desk-setup.ts";
import { openDoor } from "../desk/door.ts";
import { demoKey, type Keyring, keyringKey } from "../desk/keys/store-key.ts";
import { log } from "../desk/log.ts";
import { openDesk } from "../desk/open-desk.ts";
import { openRuleDesk } from "../desk/supervisor/rule-desk.ts";
import { openTechnician } from "../desk/technician/technician.ts";
import { tellFault, tellFaults } from "./faults.ts";
import { type Options, readOptions } from "./options.ts";
import { electronSurroundings } from "./surroundings.ts";
import { declareScheme, serveApp } from "./windows/app-protocol.ts";
import { spareTraces } from "./windows/spare-traces.ts";

const currentMajor = 45;

/** The operating system's keyring through Electron; its own fallback does not count. */
export const keyring: Keyring = {
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

/** One role, one window: the officer's, unless another was asked for. */
function deskOf(
	options: Options,
	setup: DeskSetup,
	buildFolder: string,
): OpenedDesk {
	const around = electronSurroundings(buildFolder);
	if (options.isSupervisor) return openRuleDesk(setup, around);
	if (options.isTechnician)
		return openTechnician(
			{ ...setup, keyring: options.isDemo ? null : keyring },
			around,
		);
	return openDesk(setup, around);
}

async function open(options: Options, buildFolder: string): Promise<void> {
	const files = dataFiles(app.getPath("userData"));
	mkdirSync(files.folder, { recursive: true, mode: 0o700 });
	const loaded = loadConfig(files);
	if (loaded.source === "defaults" && !options.isTechnician) {
		// The defaults name another checkpoint: nobody may be admitted there.
		const [first] = loaded.problems;
		const place = Object.entries(first?.values ?? {}).map((each) =>
			each.join(" "),
		);
		const message = `${files.desk}: ${first?.code ?? ""} ${place.join(", ")}; set up with --technician`;
		process.stderr.write(`lintas: ${message}\n`);
		dialog.showErrorBox("Lintas", message);
		return app.exit(1);
	}
	const key = options.isDemo
		? demoKey(files.key)
		: keyringKey(files.key, keyring);
	log("started", {
		runtime: runtimeName(),
		demo: options.isDemo,
		keyFailure: key.ok ? null : key.error.code,
	});
	serveApp(`${buildFolder}/renderer`);
	const door = openDoor(files.refusals, () => Date.now());
	const setup = {
		loaded,
		files,
		door,
		keyHex: key.ok ? key.value : null,
		...(key.ok ? {} : { keyFailure: key.error.code }),
		isDemo: options.isDemo,
		isKioskLocked: options.isKioskLocked,
		runtime: runtimeName(),
		version: app.getVersion(),
	};
	const desk = deskOf(options, setup, buildFolder);
	app.on("second-instance", () => {
		log("startedAgain");
		desk.startedAgain();
	});
	let isClosed = false;
	app.on("before-quit", (event) => {
		if (isClosed) return;
		event.preventDefault();
		isClosed = true;
		void desk.close().finally(() => {
			door.close();
			app.quit();
		});
	});
	app.on("window-all-closed", () => app.quit());
}

/** Why the application may not start here, or null. */
function refusal(
	options: Options,
): { readonly code: string; readonly words: string } | null {
	if (process.getuid?.() === 0 && !options.isDevelopment) {
		return {
			code: "start.root",
			words:
				"refuses to run as root: sign in as an ordinary user and start it again",
		};
	}
	// The window that is open comes to the front and says so.
	return app.requestSingleInstanceLock()
		? null
		: {
				code: "start.alreadyRunning",
				words: "already running with this data folder",
			};
}

/** Starts the application; called before Electron is ready. */
export function start(buildFolder: string): void {
	tellFaults();
	const options = readOptions(process.argv);
	if (options.dataFolder) app.setPath("userData", options.dataFolder);
	const refused = refusal(options);
	if (refused === null) {
		declareScheme();
		spareTraces();
		app
			.whenReady()
			.then(() => open(options, buildFolder))
			.catch((error: unknown) => {
				const { code } = tellFault(error);
				dialog.showErrorBox("Lintas", `Lintas could not start: ${code}`);
				app.exit(1);
			});
	} else {
		log("notStarted", { code: refused.code });
		process.stderr.write(`lintas: ${refused.words}\n`);
		app.exit(1);
	}
}
