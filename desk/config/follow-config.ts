import type { Phrase } from "../../core/phrase.ts";
import { followFiles, type OnBlind } from "../follow-files.ts";
import {
	type ConfigFiles,
	type LoadedConfig,
	loadConfig,
} from "./config-files.ts";

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
 * Reads the configuration again whenever `desk.json` was changed, by whomever. Returns how to stop.
 */
export function followConfig(
	files: ConfigFiles,
	onChange: (loaded: LoadedConfig) => void,
	onBlind: OnBlind,
): () => void {
	let known = JSON.stringify(loadConfig(files));
	return followFiles({
		what: "config",
		paths: [files.desk],
		onChange() {
			const loaded = loadConfig(files);
			const fresh = JSON.stringify(loaded);
			if (fresh === known) return;
			known = fresh;
			onChange(loaded);
		},
		onBlind,
	});
}
