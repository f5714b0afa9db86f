import { statSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, dirname, join, relative, sep } from "node:path";

function isFolder(path: string): boolean {
	try {
		return statSync(path).isDirectory();
	} catch {
		return false;
	}
}

/** The nearest folder above that is there. */
function folderAbove(path: string): string {
	const above = dirname(path);
	return above === path || isFolder(above) ? above : folderAbove(above);
}

/**
 * The folders whose changes tell of these paths, each with the names in it that matter (null: all).
 * What is not there yet is told of by the nearest folder above.
 */
export function watchedFolders(
	paths: readonly string[],
): ReadonlyMap<string, ReadonlySet<string> | null> {
	const folders = new Map<string, Set<string> | null>();
	for (const path of paths) {
		const above = folderAbove(path);
		const names = folders.get(above);
		const [next = ""] = relative(above, path).split(sep);
		// A folder that is lost or moved tells of itself by its own name.
		if (names !== null)
			folders.set(above, new Set([...(names ?? []), next, basename(above)]));
	}
	for (const path of paths) if (isFolder(path)) folders.set(path, null);
	return folders;
}

/** Another folder under the same name has another key, and so have other names in it. Throws where it is not there. */
export function folderKey(
	folder: string,
	names: ReadonlySet<string> | null,
): string {
	const { dev, ino } = statSync(folder, { bigint: true });
	return JSON.stringify([`${dev} ${ino}`, folder, names && [...names].sort()]);
}

/** Different after every change of a file, or of what lies directly in a folder. */
export async function printOf(paths: readonly string[]): Promise<string> {
	const prints: string[] = [];
	for (const path of paths) {
		prints.push(await printOfOne(path));
		for (const name of await namesIn(path))
			prints.push(name, await printOfOne(join(path, name)));
	}
	return JSON.stringify(prints);
}

async function printOfOne(path: string): Promise<string> {
	try {
		const { dev, ino, size, mtimeNs, ctimeNs } = await stat(path, {
			bigint: true,
		});
		return [dev, ino, size, mtimeNs, ctimeNs].join(" ");
	} catch (error) {
		return String(error instanceof Error && "code" in error && error.code);
	}
}

async function namesIn(path: string): Promise<readonly string[]> {
	try {
		return (await readdir(path)).sort();
	} catch {
		return [];
	}
}
