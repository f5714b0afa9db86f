import { closeSync, fsyncSync, openSync, renameSync, writeSync } from "node:fs";

/**
 * A whole file or none: written beside it, forced to the disk, then put in
 * its place. A power cut leaves the old one or the new one. Throws what the
 * file system throws.
 */
export function writeAtomically(path: string, text: string): void {
	const fresh = `${path}.new`;
	const file = openSync(fresh, "w", 0o600);
	try {
		writeSync(file, text);
		fsyncSync(file);
	} finally {
		closeSync(file);
	}
	renameSync(fresh, path);
}
