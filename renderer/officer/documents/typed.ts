import {
	digitOf,
	type TypedDocument,
} from "../../../core/crossing/typed-document.ts";

export const checkedFields = [
	"documentNumber",
	"dateOfBirth",
	"dateOfExpiry",
] as const;
export type CheckedName = (typeof checkedFields)[number];

/** What stands in the form; `digits` are the printed check digits, where they can be read. */
export interface Typed extends TypedDocument {
	readonly numberAgain: string;
	readonly note: string;
	readonly digits: Readonly<Record<CheckedName, string>>;
}

export const emptyTyped: Typed = {
	documentCode: "P",
	issuingState: "",
	surname: "",
	givenNames: "",
	documentNumber: "",
	nationality: "",
	dateOfBirth: "",
	sex: "",
	dateOfExpiry: "",
	optionalData: "",
	numberAgain: "",
	note: "",
	digits: { documentNumber: "", dateOfBirth: "", dateOfExpiry: "" },
};

/** X is printed on the page, `<` in the zone (ICAO 9303-4 §4.2.2). */
export function sexOf(typed: string): string {
	return typed === "" || typed === "X" ? "<" : typed;
}

/** Codes of what stands against sending, the gravest first. */
export function typedFaults(typed: Typed): string[] {
	const faults: string[] = [];
	if (typed.documentNumber !== typed.numberAgain) {
		faults.push("typed.numberDiffers");
	}
	const isWrong = checkedFields.some((field) => {
		const computed = digitOf(field, typed[field]);
		const printed = typed.digits[field];
		return printed !== "" && printed !== computed;
	});
	if (isWrong) faults.push("typed.digit");
	return faults;
}
