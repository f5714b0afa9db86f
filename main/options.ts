import { resolve } from "node:path";

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
