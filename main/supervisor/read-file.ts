import { readFileSync, statSync } from "node:fs";
import { dialog } from "electron";
import { fail, ok, type Result } from "../../core/result.ts";
import { longestPackBytes } from "../config/read-pack.ts";

/**
 * The bytes of a file that the supervisor chose. Codes: `file.cancelled`,
 * `file.failed`, `rules.tooLong`.
 */
export async function readChosenPack(): Promise<Result<Buffer>> {
	const { canceled, filePaths } = await dialog.showOpenDialog({
		properties: ["openFile"],
		filters: [
			{ name: "Lintas", extensions: ["pack", "json"] },
			{ name: "*", extensions: ["*"] },
		],
	});
	const [path] = filePaths;
	if (canceled || path === undefined) return fail("file.cancelled");
	try {
		return statSync(path).size > longestPackBytes
			? fail("rules.tooLong")
			: ok(readFileSync(path));
	} catch {
		return fail("file.failed");
	}
}
