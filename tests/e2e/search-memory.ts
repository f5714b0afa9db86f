import { closeSync, openSync, readFileSync, readSync } from "node:fs";

const chunkBytes = 4 * 1024 * 1024;

/** A text as programs keep it: one byte or two for each letter. */
function forms(text: string): Buffer[] {
	return [Buffer.from(text, "utf8"), Buffer.from(text, "utf16le")];
}

interface Region {
	readonly from: number;
	readonly to: number;
}

/**
 * What a process has written: every part of its memory that is there at all,
 * but for what is only mapped from a file to be read.
 */
function regions(pid: number): Region[] {
	const all: (Region & { isOwn: boolean; heldKb: number })[] = [];
	for (const line of readFileSync(`/proc/${pid}/smaps`, "utf8").split("\n")) {
		const [, from, to, rights, path] =
			/^([0-9a-f]+)-([0-9a-f]+) (\S+) \S+ \S+ \S+\s*(.*)$/.exec(line) ?? [];
		if (from && to && rights) {
			const isFile = path?.startsWith("/") && !path.startsWith("/dev/shm");
			all.push({
				from: Number.parseInt(from, 16),
				to: Number.parseInt(to, 16),
				isOwn: rights.startsWith("rw") || (rights[0] === "r" && !isFile),
				heldKb: 0,
			});
		}
		const [, held] = /^(?:Rss|Swap):\s+(\d+) kB$/.exec(line) ?? [];
		const last = all.at(-1);
		if (held && last) last.heldKb += Number(held);
	}
	return all.filter(({ isOwn, heldKb }) => isOwn && heldKb > 0);
}

export interface MemorySearch {
	readonly readBytes: number;
	/** How often each text was found, in either form. */
	readonly found: Readonly<Record<string, number>>;
}

/**
 * Looks for texts in everything that a process holds in memory, through
 * `/proc/PID/mem`: as root, or from an ancestor of a process that allows it.
 */
export function searchMemory(
	pid: number,
	texts: readonly string[],
): MemorySearch {
	const needles = texts.flatMap((text) =>
		forms(text).map((bytes) => ({ text, bytes })),
	);
	const overlap = Math.max(...needles.map(({ bytes }) => bytes.length)) - 1;
	const found = Object.fromEntries(texts.map((text) => [text, 0]));
	const buffer = Buffer.alloc(chunkBytes + overlap);
	let readBytes = 0;
	const memory = openSync(`/proc/${pid}/mem`, "r");
	try {
		for (const { from, to } of regions(pid)) {
			let kept = 0;
			for (let at = from; at < to; ) {
				let got = 0;
				try {
					got = readSync(
						memory,
						buffer,
						kept,
						Math.min(chunkBytes, to - at),
						at,
					);
				} catch {
					// A page that only looks readable, or was given back meanwhile.
				}
				if (got === 0) break;
				const held = buffer.subarray(0, kept + got);
				for (const { text, bytes } of needles) {
					let where = held.indexOf(bytes);
					while (where >= 0) {
						found[text] = (found[text] ?? 0) + 1;
						where = held.indexOf(bytes, where + 1);
					}
				}
				readBytes += got;
				at += got;
				kept = Math.min(overlap, held.length);
				held.copyWithin(0, held.length - kept);
			}
		}
	} finally {
		closeSync(memory);
	}
	return { readBytes, found };
}
