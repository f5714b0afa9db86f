import { type FSWatcher, watch } from "node:fs";
import { basename } from "node:path";
import type { Phrase } from "../../core/phrase.ts";
import type { DataFiles } from "../data-files.ts";
import {
	type ConfigFiles,
	type LoadedConfig,
	loadConfig,
} from "./config-files.ts";

/** Editors write in several steps. */
const settledMs = 300;

/** One remark for the counter: what is wrong first, and that it goes on. */
export function configRemark({ problems }: LoadedConfig): Phrase | null {
	const [first] = problems;
	if (!first) return null;
	const { where, line } = first.values ?? {};
	if (where !== undefined && line !== undefined)
		return { code: "remark.configWrong", values: { where, line } };
	return line === undefined
		? { code: "remark.configGone" }
		: { code: "remark.configSyntax", values: { line } };
}

/**
 * Reads the configuration again whenever `desk.json` was changed, by whomever.
 * Returns how to stop. A folder that cannot be watched is not followed.
 */
export function followConfig(
	files: ConfigFiles & Pick<DataFiles, "folder">,
	onChange: (loaded: LoadedConfig) => void,
): () => void {
	let timer: NodeJS.Timeout | undefined;
	let watcher: FSWatcher | null = null;
	let known = JSON.stringify(loadConfig(files));
	function read(): void {
		const loaded = loadConfig(files);
		const fresh = JSON.stringify(loaded);
		if (fresh === known) return;
		known = fresh;
		onChange(loaded);
	}
	try {
		watcher = watch(files.folder, { persistent: false }, (_event, name) => {
			if (name !== basename(files.desk)) return;
			clearTimeout(timer);
			timer = setTimeout(read, settledMs);
		});
		watcher.on("error", () => watcher?.close());
	} catch {
		watcher = null;
	}
	return () => {
		clearTimeout(timer);
		watcher?.close();
	};
}
