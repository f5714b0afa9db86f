import { join, resolve } from "node:path";

/** What the command line of the application says. */
export interface Options {
	/** Synthetic data and a key without keyring; said on every screen. */
	readonly isDemo: boolean;
	/** Started from a checkout: allowed to run as root. */
	readonly isDevelopment: boolean;
	/** The technician's window instead of the officer's. */
	readonly isTechnician: boolean;
	/** The supervisor's window: the rule desk. */
	readonly isSupervisor: boolean;
	/** Kiosks fill their screens and give no way out, in a demonstration too. */
	readonly isKioskLocked: boolean;
	/** Null: the platform's own place. */
	readonly dataFolder: string | null;
}

/** Reads `--demo`, `--development`, `--technician`, `--supervisor`, `--kiosk-locked` and `--data=FOLDER`; everything else is Electron's. */
export function readOptions(argv: readonly string[]): Options {
	const data = argv.find((word) => word.startsWith("--data="));
	return {
		isDemo: argv.includes("--demo"),
		isDevelopment: argv.includes("--development"),
		isTechnician: argv.includes("--technician"),
		isSupervisor: argv.includes("--supervisor"),
		isKioskLocked: argv.includes("--kiosk-locked") || !argv.includes("--demo"),
		dataFolder: data ? resolve(data.slice("--data=".length)) : null,
	};
}

/** Where everything of one desk lies. */
export interface DataFiles {
	readonly folder: string;
	readonly desk: string;
	readonly store: string;
	readonly key: string;
	readonly signers: string;
	/** The configuration that was in force last, and the one before it. */
	readonly lastGood: string;
	readonly previous: string;
	/** A desk.json that was wrong, set aside. */
	readonly rejected: string;
	readonly configKey: string;
	readonly configSigners: string;
	/** Imported rule packs. */
	readonly rules: string;
	/** Anchors, signers and revocation lists of documents. */
	readonly trust: string;
	readonly visaCodes: string;
}

export function dataFiles(folder: string): DataFiles {
	return {
		folder,
		desk: join(folder, "desk.json"),
		store: join(folder, "lintas.db"),
		key: join(folder, "store-key.json"),
		signers: join(folder, "signers.json"),
		lastGood: join(folder, "desk.last-good.json"),
		previous: join(folder, "desk.previous.json"),
		rejected: join(folder, "desk.rejected.json"),
		configKey: join(folder, "config-key.json"),
		configSigners: join(folder, "config-signers.json"),
		rules: join(folder, "rules"),
		trust: join(folder, "trust"),
		visaCodes: join(folder, "visa-codes.json"),
	};
}
