import { inFormatOfToday } from "../../contract/earlier-format.ts";
import { RulePack as RulePackSchema } from "../../contract/rules.ts";
import type { FailureCode } from "../../core/codes/failure-codes.ts";
import type { Day } from "../../core/day.ts";
import type { RulePack } from "../../core/law/pack.ts";
import { packFaults } from "../../core/law/pack-faults.ts";
import { lineOf } from "./json-lines.ts";
import { unfilled } from "./unfilled.ts";

type Path = readonly (string | number)[];

/** What is wrong with a pack's text, and where. */
export interface PackFinding {
	readonly code: FailureCode;
	/** From 1; 0: of the whole file. */
	readonly line: number;
	readonly path: Path;
	/** What was seen or expected there. */
	readonly detail: string;
}

export interface ReadText {
	/** Null: the text is no pack at all, or not one of this schema. */
	readonly pack: RulePack | null;
	readonly faults: readonly PackFinding[];
}

const format = "lintas-rules/2";

/** The finding of a place in a text that is JSON. */
export function placed(
	text: string,
	code: FailureCode,
	path: Path,
	detail: string,
): PackFinding {
	return { code, line: lineOf(text, path), path, detail };
}

/** Node tells the offset of what is no JSON only in its message. */
function syntaxFault(text: string, error: unknown): PackFinding {
	const message = error instanceof Error ? error.message : "";
	const position = /position (\d+)/.exec(message)?.[1];
	const line =
		position === undefined
			? 0
			: text.slice(0, Number(position)).split("\n").length;
	return { code: "rules.syntax", line, path: [], detail: "no JSON" };
}

/** Fields and rules of a later format are no faults of their own. */
function laterFormat(text: string, content: unknown): PackFinding | null {
	const found =
		typeof content === "object" && content !== null && "format" in content
			? content.format
			: null;
	return typeof found === "string" &&
		found.startsWith("lintas-rules/") &&
		found !== format
		? placed(text, "rules.format", ["format"], `${found}, not ${format}`)
		: null;
}

/**
 * A pack from its text, with everything for which it is refused; empty: it may decide. Codes:
 * `rules.tooLong`, `rules.syntax`, `rules.format` (of another version of this program),
 * `rules.unfilled`, `rules.invalid`, and those of `packFaults`. Whether rules fit together is asked where all of them
 * can be read.
 */
export function packFindings(
	text: string,
	today: Day,
	longestBytes: number,
): ReadText {
	const refused = (...faults: readonly PackFinding[]): ReadText => ({
		pack: null,
		faults,
	});
	if (text.length > longestBytes)
		return refused({
			code: "rules.tooLong",
			line: 0,
			path: [],
			detail: "",
		});
	let content: unknown;
	try {
		content = inFormatOfToday(JSON.parse(text.replace(/^\uFEFF/, "")));
	} catch (error) {
		return refused(syntaxFault(text, error));
	}
	const later = laterFormat(text, content);
	if (later) return refused(later);
	const parsed = RulePackSchema.safeParse(content);
	const open = unfilled(content).map(({ path, what }) =>
		placed(text, "rules.unfilled", path, what),
	);
	const isOpen = (path: Path) =>
		open.some((one) => one.path.join("/") === path.join("/"));
	if (!parsed.success || open.length > 0) {
		const wrong = (parsed.error?.issues ?? []).map(({ path, message }) =>
			placed(
				text,
				message === "no such day" ? "rules.date" : "rules.invalid",
				path.map((step) => (typeof step === "symbol" ? String(step) : step)),
				message,
			),
		);
		return refused(...open, ...wrong.filter(({ path }) => !isOpen(path)));
	}
	const pack: RulePack = parsed.data;
	return {
		pack,
		faults: packFaults(pack, today).map(({ code, path, detail }) =>
			placed(text, code, path, detail),
		),
	};
}
