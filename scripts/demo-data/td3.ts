/** ICAO 9303-3 §4.9: weights 7, 3, 1 over 0-9, A-Z as 10-35, filler as 0. */
export function checkDigit(text: string): string {
	const weights = [7, 3, 1];
	let sum = 0;
	for (let index = 0; index < text.length; index++) {
		const character = text.charAt(index);
		const value = character === "<" ? 0 : Number.parseInt(character, 36);
		sum += value * (weights[index % 3] ?? 0);
	}
	return String(sum % 10);
}

export interface Passport {
	readonly issuingState: string;
	readonly documentNumber: string;
	readonly nationality: string;
	readonly surname: string;
	readonly givenNames: string;
	readonly dateOfBirth: string;
	readonly sex: "F" | "M" | "X";
	readonly dateOfExpiry: string;
}

const filled = (text: string, length: number) =>
	text.replaceAll(" ", "<").padEnd(length, "<").slice(0, length);
const yymmdd = (day: string) => day.replaceAll("-", "").slice(2);

/** The two lines of a passport's MRZ, joined by LF: ICAO 9303-4 §4.2.2. */
export function td3(passport: Passport): string {
	const name = `${passport.surname}<<${passport.givenNames}`;
	const withDigit = (field: string) => field + checkDigit(field);
	const number = withDigit(filled(passport.documentNumber, 9));
	const birth = withDigit(yymmdd(passport.dateOfBirth));
	const expiry = withDigit(yymmdd(passport.dateOfExpiry));
	// An empty optional field may have a filler for its check digit.
	const optional = `${filled("", 14)}<`;
	const sex = passport.sex === "X" ? "<" : passport.sex;
	const composite = checkDigit(number + birth + expiry + optional);
	return [
		`P<${filled(passport.issuingState, 3)}${filled(name, 39)}`,
		`${number}${filled(passport.nationality, 3)}${birth}${sex}${expiry}${optional}${composite}`,
	].join("\n");
}
