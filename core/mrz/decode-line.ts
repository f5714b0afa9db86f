import type { Day } from "../day.ts";
import type { Failure } from "../result.ts";
import type {
	MrzChecks,
	MrzFields,
	MrzFormat,
	MrzNote,
	MrzProblem,
} from "./mrz.ts";
import { parseMrz } from "./parse.ts";

export interface DecodedMrz {
	readonly kind: "mrz";
	readonly format: MrzFormat;
	readonly ok: boolean;
	readonly fields: Omit<MrzFields, "birthDateCandidates">;
	readonly checks: MrzChecks;
	readonly problems: readonly MrzProblem[];
	/** Only when there are any. */
	readonly notes?: readonly MrzNote[];
}

export interface NotDecoded {
	readonly kind: "unknown";
	readonly format: "none";
	readonly ok: false;
	readonly fields: Readonly<Record<string, never>>;
	readonly checks: Readonly<Record<string, never>>;
	readonly problems: readonly Failure[];
}

/** An MRZ as one line of `lintas decode` says it, without the line's id. */
export function decodeMrzLine(
	text: string,
	today: Day,
): DecodedMrz | NotDecoded {
	const parsed = parseMrz(text, today);
	if (!parsed.ok) {
		return {
			kind: "unknown",
			format: "none",
			ok: false,
			fields: {},
			checks: {},
			problems: [parsed.error],
		};
	}
	const { format, ok, checks, problems, notes } = parsed.value;
	const { birthDateCandidates: _, ...fields } = parsed.value.fields;
	const decoded = {
		kind: "mrz",
		format,
		ok,
		fields,
		checks,
		problems,
	} as const;
	return notes.length === 0 ? decoded : { ...decoded, notes };
}
