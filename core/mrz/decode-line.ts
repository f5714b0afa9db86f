import type { Failure } from "../result.ts";
import type {
	Mrz,
	MrzChecks,
	MrzFields,
	MrzFormat,
	MrzNote,
	MrzProblem,
} from "./mrz.ts";

export interface DecodedMrz {
	readonly kind: "mrz";
	readonly format: MrzFormat;
	readonly ok: boolean;
	readonly fields: Omit<MrzFields, "birthDateCandidates">;
	readonly checks: MrzChecks;
	readonly problems: readonly MrzProblem[];
	/** Only when there are any; `mrz.birthCentury` tells the day that the other century would give. */
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
export function mrzLine({
	format,
	ok,
	checks,
	problems,
	notes,
	fields: { birthDateCandidates, ...fields },
}: Mrz): DecodedMrz {
	const line = { kind: "mrz", format, ok, fields, checks, problems } as const;
	const [, older] = birthDateCandidates;
	const all: readonly MrzNote[] =
		older === undefined
			? notes
			: [...notes, { code: "mrz.birthCentury", detail: older }];
	return all.length === 0 ? line : { ...line, notes: all };
}
