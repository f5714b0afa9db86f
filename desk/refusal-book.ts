import { readFileSync, statSync } from "node:fs";
import { nameless, type Refusal } from "../contract/refusal.ts";
import {
	mostRefusals,
	type RefusalCount,
	RefusalFile,
} from "../contract/refusal-count.ts";
import { log } from "./log.ts";
import { writeAtomically } from "./write-atomically.ts";

/** What did not happen again for so long is forgotten. */
const keptMs = 30 * 86_400_000;
const writeAfterMs = 1000;
const mostBytes = 1_048_576;

export interface RefusalBook {
	/** How often that was refused by now, this time included. */
	add(where: string, refusal: Refusal): number;
	/** The latest first. */
	counted(): RefusalCount[];
	/** What is not written yet is written now. */
	close(): void;
}

/**
 * The counts of the last month in the data folder; the latest first. None
 * where the file is missing, null where it cannot be read.
 */
export function readRefusals(
	file: string,
	nowMs: number,
): RefusalCount[] | null {
	try {
		const found = statSync(file, { throwIfNoEntry: false });
		if (!found) return [];
		if (!found.isFile() || found.size > mostBytes) return null;
		const parsed = RefusalFile.safeParse(
			JSON.parse(readFileSync(file, "utf8")),
		);
		if (!parsed.success) return null;
		return parsed.data.refusals
			.filter(({ lastAtMs }) => nowMs - lastAtMs < keptMs)
			.sort((a, b) => b.lastAtMs - a.lastAtMs);
	} catch {
		return null;
	}
}

/** Counts refusals and keeps them in a small file, over restarts too. */
export function refusalBook(file: string, nowMs: () => number): RefusalBook {
	const keyOf = (row: Omit<RefusalCount, "count" | "firstAtMs" | "lastAtMs">) =>
		[row.where, row.code, row.name, row.path, row.fault].join(" ");
	const rows = new Map(
		(readRefusals(file, nowMs()) ?? []).map((row) => [keyOf(row), row]),
	);
	let timer: NodeJS.Timeout | undefined;
	const counted = () =>
		[...rows.values()].sort((a, b) => b.lastAtMs - a.lastAtMs);

	function write(): void {
		clearTimeout(timer);
		timer = undefined;
		try {
			writeAtomically(file, `${JSON.stringify({ refusals: counted() })}\n`);
		} catch (error) {
			// They stand in the log as well.
			log("refusalsUnwritten", {
				code: error instanceof Error ? error.name : "unknown",
			});
		}
	}

	return {
		add(place, { code, name, path, fault }) {
			const where = place.slice(0, 40);
			let row = { where, code, name, path, fault };
			// Whoever makes up ever new ones pushes out none that are known.
			if (!rows.has(keyOf(row)) && rows.size >= mostRefusals)
				row = { where, code, name: nameless, path: "", fault: "" };
			const known = rows.get(keyOf(row));
			const atMs = Math.trunc(nowMs());
			const count = (known?.count ?? 0) + 1;
			rows.set(keyOf(row), {
				...row,
				count,
				firstAtMs: known?.firstAtMs ?? atMs,
				lastAtMs: atMs,
			});
			timer ??= setTimeout(write, writeAfterMs);
			return count;
		},
		counted,
		close() {
			if (timer !== undefined) write();
		},
	};
}
