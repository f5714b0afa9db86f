import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { readSync } from "node:fs";
import { maximumLineBytes } from "./manifest.ts";

const chunkBytes = 262_144;
const lineFeed = 0x0a;

export interface SectionEnd {
	/** Bytes that were there; fewer than asked when the file ended. */
	readonly bytes: number;
	/** Hex SHA-256 over them. */
	readonly sha256: string;
}

/**
 * The lines of one section, read in constant memory. A line that is too long,
 * not UTF-8 or not ended by LF is `undefined`, and the last one: from there on
 * the section is only hashed. Returns what was read; throws file errors.
 */
export function* sectionLines(
	file: number,
	at: number,
	bytes: number,
): Generator<string | undefined, SectionEnd> {
	const hash = createHash("sha256");
	const buffer = Buffer.alloc(chunkBytes + maximumLineBytes);
	let kept = 0;
	let done = 0;
	let broken = false;
	while (done < bytes) {
		const wanted = Math.min(chunkBytes, bytes - done);
		const read = readSync(file, buffer, kept, wanted, at + done);
		if (read === 0) break;
		done += read;
		hash.update(buffer.subarray(kept, kept + read));
		if (broken) continue;
		const end = kept + read;
		let from = 0;
		for (;;) {
			const to = buffer.subarray(from, end).indexOf(lineFeed);
			if (to < 0) break;
			const line = buffer.subarray(from, from + to);
			from += to + 1;
			broken = line.length > maximumLineBytes || !isUtf8(line);
			yield broken ? undefined : line.toString("utf8");
			if (broken) break;
		}
		kept = broken ? 0 : end - from;
		if (kept >= maximumLineBytes) {
			broken = true;
			kept = 0;
			yield undefined;
		}
		buffer.copyWithin(0, from, end);
	}
	if (kept > 0) yield undefined;
	return { bytes: done, sha256: hash.digest("hex") };
}
