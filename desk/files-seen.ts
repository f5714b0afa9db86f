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

const isWithin = (folder: string, path: string) =>
	path === folder ||
	path.startsWith(folder.endsWith(sep) ? folder : folder + sep);

/** From the nearest folder above that is there up to the one that all paths lie in. */
function foldersAbove(path: string, paths: readonly string[]): string[] {
	const folders = [folderAbove(path)];
	for (;;) {
		const [last = sep] = folders.slice(-1);
		const isOfAll = paths.every((other) => isWithin(last, other));
		if (isOfAll || last === dirname(last)) return folders;
		folders.push(dirname(last));
	}
}

/**
 * The folders whose changes tell of these paths, each with the names in it that matter (null: all).
 * What is not there yet is told of by the nearest folder above; a folder that is moved with all
 * that it holds, by the one above it.
 */
export function watchedFolders(
	paths: readonly string[],
): ReadonlyMap<string, ReadonlySet<string> | null> {
	const folders = new Map<string, Set<string> | null>();
	for (const path of paths)
		for (const above of foldersAbove(path, paths)) {
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
	// Numbers of folders are given again, days of birth are not.
	const { dev, ino, birthtimeNs } = statSync(folder, { bigint: true });
	const which = `${dev} ${ino} ${birthtimeNs}`;
	return JSON.stringify([which, folder, names && [...names].sort()]);
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
