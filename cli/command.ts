import type { ParseArgsOptionsConfig } from "node:util";
import type { Day } from "../core/day.ts";
import type { Keyring } from "../desk/keys/store-key.ts";
import type { ExitCode, Io } from "./io.ts";

export interface Arguments {
	readonly values: Readonly<
		Record<string, string | boolean | readonly (string | boolean)[] | undefined>
	>;
	readonly words: readonly string[];
	/** `--now`, else the computer's own day. */
	readonly today: Day;
	/** The folder of one desk: `--data`, else the platform's own place. */
	readonly dataFolder: string;
	readonly isDemo: boolean;
	/** Null outside the installed application. */
	readonly keyring: Keyring | null;
}

export interface Command {
	/** One or two words. */
	readonly name: string;
	readonly usage: string;
	readonly options: ParseArgsOptionsConfig;
	/** How many words follow the name. */
	readonly words: { readonly least: number; readonly most: number };
	run(io: Io, given: Arguments): ExitCode | Promise<ExitCode>;
}

/** The text of an option that was given once. */
export function textOf(given: Arguments, option: string): string | undefined {
	const value = given.values[option];
	return typeof value === "string" ? value : undefined;
}
