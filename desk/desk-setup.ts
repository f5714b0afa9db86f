import type { LoadedConfig } from "./config/config-files.ts";
import type { DataFiles } from "./data-files.ts";
import type { Door } from "./door.ts";

/** What a window of this desk is opened with. */
export interface DeskSetup {
	readonly loaded: LoadedConfig;
	readonly files: DataFiles;
	/** Where its process boundaries tell what they refuse. */
	readonly door: Door;
	/** Null: there is no key, for the reason given. */
	readonly keyHex: string | null;
	readonly keyFailure?: string;
	readonly isDemo: boolean;
	/** Kiosks fill their screens and give no way out. */
	readonly isKioskLocked: boolean;
	readonly runtime: string;
	readonly version: string;
}

/** A role's desk at work. */
export interface OpenedDesk {
	/** Somebody started Lintas again with this data folder: the window comes to the front and says so. */
	startedAgain(): void;
	close(): Promise<void>;
}
