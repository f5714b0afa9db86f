import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Day } from "../../core/day.ts";
import {
	type PackInForce,
	packName,
	type RulePack,
} from "../../core/law/pack.ts";
import { packDifference } from "../../core/law/pack-difference.ts";
import { fail, ok, type Result } from "../../core/result.ts";
import { packOn } from "../../rules/shipped-pack.ts";
import { writeAtomically } from "../write-atomically.ts";
import { importPack } from "./read-pack.ts";
import type { Signers } from "./signers.ts";

const name = z.string().min(1).max(80);
const Entry = z.strictObject({
	digest: z.string().regex(/^[0-9a-f]{64}$/),
	importedBy: name,
	confirmedBy: name,
	atMs: z.number().int(),
});
const Shelf = z.array(Entry).max(200);
type Entry = z.output<typeof Entry>;

/** A pack on which this desk may decide. */
export interface ShelvedPack {
	/** The digest of its file. */
	readonly packId: string;
	readonly pack: RulePack;
	/** Null: it ships with the product. */
	readonly approval: (Entry & { readonly signer: string }) | null;
}

export interface PackProblem {
	readonly file: string;
	readonly code: string;
	readonly detail: string;
}

export interface PackShelf {
	/** The shipped one is the first. */
	readonly packs: readonly [ShelvedPack, ...ShelvedPack[]];
	/** What lies in the folder and may not decide, and why. */
	readonly problems: readonly PackProblem[];
}

/** As a file of the folder is called where there is no room for all of it. */
export function shortFile(packId: string): string {
	return `${packId.slice(0, 12)}.pack`;
}

/** Whether two packs go by one name and version. */
export function isNamesake(one: RulePack, other: RulePack): boolean {
	return packName(one) === packName(other);
}

/** Whether they differ in more than where an editor finds the schema. */
function saysOther(one: RulePack, other: RulePack): boolean {
	return packDifference(one, other).some(({ part }) => part !== "$schema");
}

/**
 * The packs of which another says something else under the same name and
 * version. A journal of an older version of this program cannot tell them
 * apart, and no person can: each is told, and still decides on its days.
 */
export function ambiguousPacks({
	packs,
}: Pick<PackShelf, "packs">): ShelvedPack[] {
	return packs.filter(({ pack }) =>
		packs.some(
			(other) => isNamesake(pack, other.pack) && saysOther(pack, other.pack),
		),
	);
}

/** The same as problems of the folder; nobody can do anything about the shipped one. */
export function namesakeProblems(shelf: PackShelf): PackProblem[] {
	return ambiguousPacks(shelf)
		.filter(({ approval }) => approval !== null)
		.map(({ packId, pack }) => ({
			file: shortFile(packId),
			code: "rules.sameVersion",
			detail: packName(pack),
		}));
}

/** A pack that was proved when it was imported is not refused for a clock set back. */
const anyDay: Day = "9999-12-31";

export function digestOf(bytes: Buffer): string {
	return createHash("sha256").update(bytes).digest("hex");
}

const listFile = (folder: string) => join(folder, "packs.json");
const lastGoodFile = (folder: string) => join(folder, "packs.last-good.json");
const packFile = (folder: string, digest: string) =>
	join(folder, `${digest}.pack`);

function readList(file: string): Entry[] | null {
	try {
		const parsed = Shelf.safeParse(JSON.parse(readFileSync(file, "utf8")));
		return parsed.success ? parsed.data : null;
	} catch {
		return null;
	}
}

/** The list of what two persons approved; a broken one falls back to the last good. */
function entriesIn(folder: string): {
	readonly entries: readonly Entry[];
	readonly problem: PackProblem | null;
} {
	const file = listFile(folder);
	if (!existsSync(file) && !existsSync(lastGoodFile(folder)))
		return { entries: [], problem: null };
	const entries = readList(file);
	return entries
		? { entries, problem: null }
		: {
				entries: readList(lastGoodFile(folder)) ?? [],
				problem: { file: "packs.json", code: "rules.list", detail: "" },
			};
}

function readOne(
	folder: string,
	entry: Entry,
	signers: Signers,
	shipped: Pick<RulePack, "state">,
): Result<ShelvedPack> {
	try {
		const bytes = readFileSync(packFile(folder, entry.digest));
		if (digestOf(bytes) !== entry.digest) return fail("rules.digest");
		const read = importPack(bytes, signers, anyDay, shipped);
		if (!read.ok) return read;
		const { pack, signer } = read.value;
		return ok({ packId: entry.digest, pack, approval: { ...entry, signer } });
	} catch {
		return fail("rules.missing");
	}
}

/**
 * The packs of the folder `rules`: each is proved again, because a file may
 * have been changed since. What is not proved does not decide; the others do.
 */
export function readShelf(
	folder: string,
	signers: Signers,
	{ pack: shipped, packDigest: packId }: PackInForce,
): PackShelf {
	const { entries, problem } = entriesIn(folder);
	const problems: PackProblem[] = problem ? [problem] : [];
	const read = entries.flatMap((entry) => {
		const one = readOne(folder, entry, signers, shipped);
		if (one.ok) return [one.value];
		problems.push({
			file: shortFile(entry.digest),
			code: one.error.code,
			detail: one.error.detail ?? "",
		});
		return [];
	});
	return {
		packs: [{ packId, pack: shipped, approval: null }, ...read],
		problems,
	};
}

/** Of the packs on the shelf the one that decides on a day. */
export function shelvedOn({ packs }: PackShelf, day: Day): ShelvedPack {
	const [shipped, ...others] = packs;
	const decides = packOn(
		[shipped.pack, ...others.map(({ pack }) => pack)],
		day,
	);
	return packs.find(({ pack }) => pack === decides) ?? shipped;
}

/** Lays a pack's file down; it decides only once `listPack` names it. Code: `rules.unwritable`. */
export function layPack(folder: string, bytes: Buffer): Result<string> {
	try {
		mkdirSync(folder, { recursive: true, mode: 0o700 });
		const digest = digestOf(bytes);
		writeAtomically(packFile(folder, digest), bytes.toString("utf8"));
		// A text that is not UTF-8 would come back as another one.
		return digestOf(readFileSync(packFile(folder, digest))) === digest
			? ok(digest)
			: fail("rules.syntax", "UTF-8");
	} catch (error) {
		return fail("rules.unwritable", String(error).slice(0, 200));
	}
}

/** Names an approved pack in the list: from here on it may decide. Code: `rules.unwritable`. */
export function listPack(folder: string, entry: Entry): Result<void> {
	try {
		const { entries } = entriesIn(folder);
		const print = (list: readonly Entry[]) =>
			`${JSON.stringify(list, null, "\t")}\n`;
		writeAtomically(lastGoodFile(folder), print(entries));
		const others = entries.filter(({ digest }) => digest !== entry.digest);
		writeAtomically(listFile(folder), print([...others, entry].slice(-200)));
		return ok(undefined);
	} catch (error) {
		return fail("rules.unwritable", String(error).slice(0, 200));
	}
}
