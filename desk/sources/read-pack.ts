import type { Day } from "../../core/day.ts";
import type { RulePack } from "../../core/law/pack.ts";
import { isComing } from "../../core/law/pack-faults.ts";
import { fail, ok, type Result } from "../../core/result.ts";
import { packFindings, type ReadText } from "./pack-findings.ts";
import { provedText } from "./pack-signature.ts";
import type { Signers } from "./signers.ts";

/** More than any state's law takes as data. */
export const longestPackBytes = 4 << 20;

/**
 * A pack from its text, or why it is refused whole. Codes: those of `packFindings`; the detail names
 * line and entry of the first, and how many more faults there are.
 */
export function readPack(text: string, today: Day): Result<RulePack> {
	return packOf(packFindings(text, today, longestPackBytes));
}

/** The same of what was found already. */
export function packOf({ pack, faults }: ReadText): Result<RulePack> {
	const [fault, ...more] = faults;
	if (!fault) return pack ? ok(pack) : fail("rules.invalid");
	const { code, line, path, detail } = fault;
	const others = more.length === 0 ? "" : ` (and ${more.length} more)`;
	const where = path.length === 0 ? "" : `, ${path.join(".")}`;
	const place = line === 0 ? "" : `line ${line}${where}: `;
	return fail(code, `${place}${detail}${others}`);
}

export interface ImportedPack {
	readonly pack: RulePack;
	readonly signer: string;
	/** It decides only from its `effectiveFrom` on; until then the old one does. */
	readonly isComing: boolean;
}

/**
 * A pack from a signed file. Codes: those of `provedText` and of `readPack`,
 * `rules.otherState` (the law of another state than the desk's; detail: both).
 */
export function importPack(
	bytes: Buffer,
	trustedSigners: Signers,
	today: Day,
	inForce: Pick<RulePack, "state">,
): Result<ImportedPack> {
	if (bytes.length > longestPackBytes) return fail("rules.tooLong");
	const proved = provedText(bytes, trustedSigners);
	if (!proved.ok) return proved;
	const { text, signer } = proved.value;
	const read = readPack(text, today);
	if (!read.ok) return read;
	const pack = read.value;
	return pack.state === inForce.state
		? ok({ pack, signer, isComing: isComing(pack, today) })
		: fail(
				"rules.otherState",
				`${pack.state}, this desk is of ${inForce.state}`,
			);
}
