import { type FSWatcher, mkdirSync, statSync, watch } from "node:fs";
import { join } from "node:path";
import type { Day } from "../../core/day.ts";
import type { RulePack } from "../../core/law/pack.ts";
import { shippedPack } from "../../rules/shipped-pack.ts";
import type { DataFiles } from "../data-files.ts";
import { log } from "../log.ts";
import { type PackShelf, readShelf, shelvedOn } from "./pack-shelf.ts";
import { readSigners } from "./signers.ts";

/** An import writes several files. */
const settledMs = 300;
/** Not every file system tells of a change. */
const lookAgainMs = 20_000;

/** The rules of this desk while it runs. */
export interface LiveRules {
	/** The pack that decides on a day. */
	on(day: Day): RulePack;
	/** Follows the folder; tells which file may not decide, or null. Returns how to stop. */
	follow(onChange: (problem: string | null) => void): () => void;
}

/**
 * What was proved since the start goes on deciding when its file is broken or
 * gone later: a desk in the middle of a shift does not fall back to older law.
 */
export function keepProved(before: PackShelf, fresh: PackShelf): PackShelf {
	const { problems } = fresh;
	if (problems.some(({ file }) => file === "packs.json"))
		return { packs: before.packs, problems };
	const [shipped, ...others] = fresh.packs;
	const kept = before.packs.filter(
		({ packId }) =>
			fresh.packs.every((one) => one.packId !== packId) &&
			problems.some(({ file }) => file === `${packId.slice(0, 12)}.pack`),
	);
	return { packs: [shipped, ...kept, ...others], problems };
}

/** Reads the shelf of the state whose law decides; from then on what changes decides without a restart. */
export function openLiveRules(
	files: Pick<DataFiles, "rules" | "signers">,
	state: string,
): LiveRules {
	const shipped = shippedPack(state);
	function read(): PackShelf {
		const signers = readSigners(files.signers);
		const trusted = signers.ok ? signers.value : [];
		const shelf = readShelf(files.rules, trusted, shipped);
		for (const { file, code } of shelf.problems)
			log("packRefused", { file, code });
		return shelf;
	}
	function changedAtMs(): number | null {
		try {
			return statSync(join(files.rules, "packs.json")).mtimeMs;
		} catch {
			return null;
		}
	}

	let seenAtMs = changedAtMs();
	let shelf = read();
	return {
		on: (day) => shelvedOn(shelf, day).pack,
		follow(onChange) {
			let timer: NodeJS.Timeout | undefined;
			let watcher: FSWatcher | null = null;
			function readAgain(): void {
				seenAtMs = changedAtMs();
				shelf = keepProved(shelf, read());
				onChange(shelf.problems[0]?.file ?? null);
			}
			try {
				mkdirSync(files.rules, { recursive: true, mode: 0o700 });
				watcher = watch(files.rules, { persistent: false }, () => {
					clearTimeout(timer);
					timer = setTimeout(readAgain, settledMs);
				});
				watcher.on("error", () => watcher?.close());
			} catch {
				watcher = null;
			}
			const again = setInterval(() => {
				if (changedAtMs() !== seenAtMs) readAgain();
			}, lookAgainMs);
			return () => {
				clearTimeout(timer);
				clearInterval(again);
				watcher?.close();
			};
		},
	};
}
