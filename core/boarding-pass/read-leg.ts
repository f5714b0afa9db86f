import { ok, type Result } from "../result.ts";
import type { BoardingPassLeg } from "./boarding-pass.ts";
import { type TextCursor, takeSize } from "./text-cursor.ts";

/** Mandatory items of a leg; its date and its conditional items come later. */
export interface LegHead {
	readonly fields: Omit<
		BoardingPassLeg,
		"date" | "repeated" | "airlinePrivate"
	>;
	/** Where the leg begins in the text. */
	readonly offset: number;
	/** Characters of the variable field that follows. */
	readonly variableSize: number;
}

const FIELDS = [
	["pnr", 7],
	["from", 3],
	["to", 3],
	["carrier", 3],
	["flight", 5],
	["julianDate", 3],
	["compartment", 1],
	["seat", 4],
	["sequence", 5],
	["status", 1],
] as const;

/** Where the items of a leg stand, counted from its beginning. */
export const LEG_OFFSETS = { julianDate: 21, sequence: 29 } as const;

/** The 37 characters that every leg has. Errors: `boardingPass.truncated`, `boardingPass.size`. */
export function readLegHead(cursor: TextCursor): Result<LegHead> {
	const offset = cursor.offset();
	const fields = {
		pnr: "",
		from: "",
		to: "",
		carrier: "",
		flight: "",
		julianDate: "",
		compartment: "",
		seat: "",
		sequence: "",
		status: "",
	};
	for (const [name, length] of FIELDS) {
		const text = cursor.take(length);
		if (!text.ok) return text;
		fields[name] = text.value.trimEnd();
	}
	const size = takeSize(cursor);
	if (!size.ok) return size;
	return ok({ fields, offset, variableSize: size.value });
}
