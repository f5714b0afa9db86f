import { inFormatOfToday } from "../../contract/earlier-format.ts";
import { RulePack as RulePackSchema } from "../../contract/rules.ts";
import type { Day } from "../../core/day.ts";
import type { RulePack } from "../../core/law/pack.ts";
import { isComing, packFaults } from "../../core/law/pack-faults.ts";
import { fail, ok, type Result } from "../../core/result.ts";
import { lineOf } from "./json-lines.ts";
import { provedText } from "./pack-signature.ts";
import type { Signers } from "./signers.ts";

/** More than any state's law takes as data. */
export const longestPackBytes = 4 << 20;

function where(text: string, path: readonly (string | number)[]): string {
	return `line ${lineOf(text, path)}, ${path.join(".")}`;
}

/** Node tells the offset of what is no JSON only in its message. */
function lineOfSyntaxError(text: string, error: unknown): string {
	const message = error instanceof Error ? error.message : "";
	const position = /position (\d+)/.exec(message)?.[1];
	return position === undefined
		? "no JSON"
		: `line ${text.slice(0, Number(position)).split("\n").length}: no JSON`;
}

/**
 * A pack from its text, or why it is refused whole. Codes: `rules.tooLong`,
 * `rules.syntax`, `rules.invalid`, and those of `packFaults`; the detail names
 * line and entry, and how many more faults there are.
 */
export function readPack(text: string, today: Day): Result<RulePack> {
	if (text.length > longestPackBytes) return fail("rules.tooLong");
	let content: unknown;
	try {
		content = JSON.parse(text.replace(/^\uFEFF/, ""));
	} catch (error) {
		return fail("rules.syntax", lineOfSyntaxError(text, error));
	}
	const parsed = RulePackSchema.safeParse(inFormatOfToday(content));
	if (!parsed.success) {
		const [issue] = parsed.error.issues;
		const path = (issue?.path ?? []).map((step) =>
			typeof step === "symbol" ? String(step) : step,
		);
		const isDate = issue?.message === "no such day";
		return fail(
			isDate ? "rules.date" : "rules.invalid",
			`${where(text, path)}: ${issue?.message ?? ""}`,
		);
	}
	const pack: RulePack = parsed.data;
	const [fault, ...more] = packFaults(pack, today);
	if (!fault) return ok(pack);
	const others = more.length === 0 ? "" : ` (and ${more.length} more)`;
	return fail(
		fault.code,
		`${where(text, fault.path)}: ${fault.detail}${others}`,
	);
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
