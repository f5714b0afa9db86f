import { accessSync, constants, statfsSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { type DoctorLine, failed, pass, warn } from "./finding.ts";

const mebibyte = 1_048_576;
/** A full import holds old and new rows at once. */
const comfortableBytes = 2048 * mebibyte;
/** Below this the journal itself may soon not be written. */
const leastBytes = 256 * mebibyte;

function checkFolder(folder: string): DoctorLine {
	const check = "dataFolder";
	const found = statSync(folder, { throwIfNoEntry: false });
	if (!found) return warn(check, "folder.missing", folder);
	if (!found.isDirectory()) return failed(check, "folder.noFolder", folder);
	try {
		accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
	} catch {
		return failed(check, "folder.denied", folder);
	}
	// Windows keeps its rights elsewhere; the bits say nothing there.
	const others = process.platform === "win32" ? 0 : found.mode & 0o077;
	return others === 0
		? pass(check, folder)
		: warn(check, "folder.open", `${folder}: other users may look in`);
}

function checkSpace(folder: string, freeBytes: number): DoctorLine {
	const detail = `${Math.floor(freeBytes / mebibyte)} MiB free at ${folder}`;
	if (freeBytes < leastBytes) return failed("disk", "disk.full", detail);
	return freeBytes < comfortableBytes
		? warn("disk", "disk.low", detail)
		: pass("disk", detail);
}

/** Where a folder that is not there yet would be made. */
function nearestFolder(path: string): string {
	const isThere = statSync(path, { throwIfNoEntry: false }) !== undefined;
	const parent = dirname(path);
	return isThere || parent === path ? path : nearestFolder(parent);
}

/** The data folder's rights, and the room on its disk. */
export function checkDisk(folder: string): DoctorLine[] {
	const lines = [checkFolder(folder)];
	try {
		const place = nearestFolder(folder);
		const { bavail, bsize } = statfsSync(place);
		lines.push(checkSpace(place, bavail * bsize));
	} catch {
		lines.push(warn("disk", "disk.unknown", folder));
	}
	return lines;
}
