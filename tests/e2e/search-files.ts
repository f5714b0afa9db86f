import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

function filesBelow(folder: string): string[] {
	return readdirSync(folder).flatMap((name) => {
		const path = join(folder, name);
		const kind = lstatSync(path);
		if (kind.isDirectory()) return filesBelow(path);
		return kind.isFile() ? [path] : [];
	});
}

/** The files below a folder that hold one of the texts, plain or as UTF-16. */
export function filesWith(folder: string, texts: readonly string[]): string[] {
	return filesBelow(folder).filter((path) => {
		const bytes = readFileSync(path);
		return texts.some(
			(text) =>
				path.includes(text) ||
				bytes.includes(text) ||
				bytes.includes(Buffer.from(text, "utf16le")),
		);
	});
}
