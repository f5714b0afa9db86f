import type { Day } from "../../core/day.ts";
import type { PackInForce } from "../../core/law/pack.ts";
import { shippedLaw } from "../../rules/shipped-pack.ts";
import type { DataFiles } from "../data-files.ts";
import { followFiles, type OnBlind } from "../follow-files.ts";
import { log } from "../log.ts";
import {
	ambiguousPacks,
	namesakeProblems,
	type PackShelf,
	readShelf,
	shelvedOn,
	shortFile,
} from "./pack-shelf.ts";
import { readSigners } from "./signers.ts";

/** The rules of this desk while it runs. */
export interface LiveRules {
	/** The pack that decides on a day. */
	on(day: Day): PackInForce;
	/** Whether another text goes by the same name and version. */
	isAmbiguous(packDigest: string): boolean;
	/** Follows the folder; tells which file may not decide, or null. Returns how to stop. */
	follow(
		onChange: (problem: string | null) => void,
		onBlind: OnBlind,
	): () => void;
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
			problems.some(({ file }) => file === shortFile(packId)),
	);
	return { packs: [shipped, ...kept, ...others], problems };
}

/** Reads the shelf of the state whose law decides; from then on what changes decides without a restart. */
export function openLiveRules(
	files: Pick<DataFiles, "rules" | "signers">,
	state: string,
): LiveRules {
	const shipped = shippedLaw(state);
	function read(): PackShelf {
		const signers = readSigners(files.signers);
		const trusted = signers.ok ? signers.value : [];
		const shelf = readShelf(files.rules, trusted, shipped);
		for (const { file, code } of shelf.problems)
			log("packRefused", { file, code });
		for (const { file, detail } of namesakeProblems(shelf))
			log("packAmbiguous", { file, name: detail });
		return shelf;
	}
	let shelf = read();
	let ambiguous = ambiguousPacks(shelf);
	return {
		on(day) {
			const { pack, packId } = shelvedOn(shelf, day);
			return { pack, packDigest: packId };
		},
		isAmbiguous: (packDigest) =>
			ambiguous.some(({ packId }) => packId === packDigest),
		follow: (onChange, onBlind) =>
			followFiles({
				what: "rules",
				paths: [files.rules, files.signers],
				onChange() {
					shelf = keepProved(shelf, read());
					ambiguous = ambiguousPacks(shelf);
					onChange(shelf.problems[0]?.file ?? null);
				},
				onBlind,
			}),
	};
}
