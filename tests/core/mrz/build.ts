import { buildCheckDigit } from "../../../core/mrz/check-digit.ts";
import type { Mrz } from "../../../core/mrz/mrz.ts";
import { parseMrz } from "../../../core/mrz/parse.ts";
import { TODAY } from "./specimens.ts";

export interface Td3Parts {
	readonly code?: string;
	readonly state?: string;
	readonly name?: string;
	readonly number?: string;
	readonly numberCheck?: string;
	readonly nationality?: string;
	readonly birth?: string;
	readonly sex?: string;
	readonly expiry?: string;
	readonly optional?: string;
	readonly optionalCheck?: string;
}

/** A TD3 with right check digits unless a part says otherwise. */
export function td3Of(parts: Td3Parts): string {
	const digit = buildCheckDigit;
	const code = (parts.code ?? "P").padEnd(2, "<");
	const state = (parts.state ?? "UTO").padEnd(3, "<");
	const name = (parts.name ?? "TESTER<<ANNA").padEnd(39, "<");
	const number = (parts.number ?? "T1234567").padEnd(9, "<");
	const birth = parts.birth ?? "900101";
	const expiry = parts.expiry ?? "300101";
	const optional = (parts.optional ?? "").padEnd(14, "<");
	const left = `${number}${parts.numberCheck ?? digit(number)}`;
	const middle = `${birth}${digit(birth)}`;
	const right = `${expiry}${digit(expiry)}${optional}${parts.optionalCheck ?? digit(optional)}`;
	const nationality = (parts.nationality ?? "UTO").padEnd(3, "<");
	return `${code}${state}${name}\n${left}${nationality}${middle}${parts.sex ?? "F"}${right}${digit(left + middle + right)}`;
}

/** A parsed MRZ; a test that expects one fails here when there is none. */
export function parsed(text: string, today = TODAY): Mrz {
	const result = parseMrz(text, today);
	if (!result.ok) throw new Error(`not parsed: ${result.error.code}`);
	return result.value;
}

export function problemCodes(mrz: Mrz): string[] {
	return mrz.problems.map(({ code, field }) => `${code} ${field ?? ""}`.trim());
}

export function noteCodes(mrz: Mrz): string[] {
	return mrz.notes.map(({ code }) => code);
}
