import type { Day } from "../../core/day.ts";
import type { Rule, RulePack } from "../../core/law/pack.ts";
import { packFaults } from "../../core/law/pack-faults.ts";
import { type PartOfKind, partsOfKind } from "../../core/law/pack-parts.ts";
import {
	type Failure,
	fail,
	failWith,
	ok,
	type Result,
} from "../../core/result.ts";
import { provedText } from "../../desk/sources/pack-signature.ts";
import { longestPackBytes, readPack } from "../../desk/sources/read-pack.ts";
import { readSigners } from "../../desk/sources/signers.ts";
import { readTrustFile } from "../../trust/store/read-trust-file.ts";

export interface RulesFrom {
	/** Packs made after this day are refused. */
	readonly today: Day;
	/** Of the desk; only asked where a file is signed. */
	readonly signersFile: string;
}

/** The text of a pack's file; of a signed one only where a signer is trusted. */
export function textOf(bytes: Buffer, from: RulesFrom): Result<string> {
	const text = bytes.toString("utf8");
	if (!text.startsWith('{"format":"lintas-rules-signed/')) return ok(text);
	const signers = readSigners(from.signersFile);
	if (!signers.ok) return signers;
	const proved = provedText(bytes, signers.value);
	return proved.ok ? ok(proved.value.text) : proved;
}

/** The bytes of a pack's file. Codes: `rules.unreadable` (also a folder or a pipe), `rules.tooLong`. */
export function packBytes(path: string): Result<Buffer> {
	const bytes = readTrustFile(path, longestPackBytes);
	if (bytes.ok) return ok(Buffer.from(bytes.value));
	const isTooLong = bytes.error.code === "trust.fileTooLong";
	return fail(isTooLong ? "rules.tooLong" : "rules.unreadable", path);
}

/** What is wrong with a file, with its name. */
export function inFile(path: string, { code, detail }: Failure): Failure {
	return { code, detail: detail === undefined ? path : `${path}: ${detail}` };
}

/** One pack file; a signed one must be signed by one whom the desk trusts. */
export function readPackFile(path: string, from: RulesFrom): Result<RulePack> {
	const bytes = packBytes(path);
	if (!bytes.ok) return bytes;
	const text = textOf(bytes.value, from);
	const read = text.ok ? readPack(text.value, from.today) : text;
	return read.ok ? read : failWith(inFile(path, read.error));
}

/** Rules of a later file replace those of the same `ruleId` and join the others. */
function joined<R extends Rule>(base: readonly R[], more: readonly R[]): R[] {
	const replaced = new Set(more.map(({ ruleId }) => ruleId));
	return [...base.filter(({ ruleId }) => !replaced.has(ruleId)), ...more];
}

/** Lists of rules are joined and tables laid over each other; anything else is the later file's. */
function amended(base: RulePack, more: RulePack): RulePack {
	const lists = partsOfKind("rules").map((part) => [
		part,
		joined<Rule>(base[part], more[part]),
	]);
	const tables = partsOfKind("table").map((part) => [
		part,
		{ ...base[part], ...more[part] },
	]);
	return {
		...more,
		name: `${base.name}, ${more.name}`,
		...(Object.fromEntries([...lists, ...tables]) as Pick<
			RulePack,
			PartOfKind<"rules" | "table">
		>),
	};
}

/**
 * One pack from one or more files, later ones amending earlier ones; what they
 * make together is checked too. Codes: `rules.unreadable`, `rules.none`, those
 * of `readPack`, `provedText` and `readSigners`.
 */
export function readRules(
	paths: readonly string[],
	from: RulesFrom,
): Result<RulePack> {
	let pack: RulePack | null = null;
	for (const path of paths) {
		const read = readPackFile(path, from);
		if (!read.ok) return read;
		if (pack === null) {
			pack = read.value;
			continue;
		}
		pack = amended(pack, read.value);
		const [fault] = packFaults(pack, from.today);
		if (fault) return fail(fault.code, `${path}: together: ${fault.detail}`);
	}
	return pack === null ? fail("rules.none") : ok(pack);
}
