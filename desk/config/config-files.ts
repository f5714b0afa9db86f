import { existsSync, readFileSync } from "node:fs";
import type { Phrase } from "../../core/phrase.ts";
import { fail, ok, type Result } from "../../core/result.ts";
import type { DataFiles } from "../data-files.ts";
import { writeAtomically } from "../write-atomically.ts";
import { type ReadConfig, readConfigText } from "./config-problems.ts";
import { DeskConfig } from "./desk-config.ts";

export type ConfigFiles = Pick<
	DataFiles,
	"desk" | "lastGood" | "previous" | "rejected"
>;

export interface LoadedConfig {
	readonly config: DeskConfig;
	readonly source: "file" | "lastGood" | "defaults";
	/** What is wrong in `desk.json`. */
	readonly problems: readonly Phrase[];
}

function textOf(path: string): string | null {
	try {
		return existsSync(path) ? readFileSync(path, "utf8") : null;
	} catch {
		return null;
	}
}

function readGood(path: string): DeskConfig | null {
	const text = textOf(path);
	const read = text === null ? null : readConfigText(text);
	return read?.ok ? read.config : null;
}

function print(config: DeskConfig): string {
	return `${JSON.stringify(config, null, "\t")}\n`;
}

/** A disk that is full or read-only must not stop a desk that can still run. */
function tryToKeep(path: string, config: DeskConfig): void {
	try {
		writeAtomically(path, print(config));
	} catch {
		// The next start keeps it.
	}
}

function readDesk(path: string): ReadConfig {
	if (!existsSync(path))
		return { ok: false, problems: [{ code: "config.missing" }] };
	const text = textOf(path);
	return text === null
		? { ok: false, problems: [{ code: "config.unreadable" }] }
		: readConfigText(text);
}

/**
 * The configuration that a desk runs on: `desk.json`, or, where that is wrong
 * or gone, the last good one, and what is wrong. A good file becomes the last
 * good one, the former of which is one step back. A desk that never had a
 * file has the defaults and no problem.
 */
export function loadConfig(files: ConfigFiles): LoadedConfig {
	const desk = readDesk(files.desk);
	const last = readGood(files.lastGood);
	if (desk.ok) {
		if (last === null || print(last) !== print(desk.config)) {
			if (last) tryToKeep(files.previous, last);
			tryToKeep(files.lastGood, desk.config);
		}
		return { config: desk.config, source: "file", problems: [] };
	}
	if (last)
		return { config: last, source: "lastGood", problems: desk.problems };
	const isNew = !existsSync(files.desk);
	return {
		config: DeskConfig.parse({}),
		source: isNew ? "file" : "defaults",
		problems: isNew ? [] : desk.problems,
	};
}

/** One step back, where there is one. */
export function previousConfig(files: ConfigFiles): DeskConfig | null {
	return readGood(files.previous);
}

/**
 * Puts a configuration in force: `desk.json` is replaced as a whole, what was
 * in force is one step back, a file that was wrong is set aside. Code:
 * `config.unwritable`.
 */
export function saveConfig(
	files: ConfigFiles,
	config: DeskConfig,
): Result<void> {
	try {
		const before = readDesk(files.desk);
		const inForce = before.ok ? before.config : readGood(files.lastGood);
		const wrong = before.ok ? null : textOf(files.desk);
		if (wrong !== null) writeAtomically(files.rejected, wrong);
		if (inForce && print(inForce) !== print(config))
			writeAtomically(files.previous, print(inForce));
		writeAtomically(files.desk, print(config));
		writeAtomically(files.lastGood, print(config));
		return ok(undefined);
	} catch (error) {
		return fail("config.unwritable", String(error));
	}
}
