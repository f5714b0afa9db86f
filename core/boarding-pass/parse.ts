import type { Day } from "../day.ts";
import { fail, ok, type Result } from "../result.ts";
import type { BoardingPass, BoardingPassProblem } from "./boarding-pass.ts";
import { column } from "./columns.ts";
import { readLegs } from "./read-legs.ts";
import { readSecurity } from "./read-security.ts";

/** Above four legs with full variable fields and a full security block (1466). */
export const MAX_BOARDING_PASS_CHARACTERS = 2048;

/** Format, number of legs, name and ticket indicator. */
const HEAD_LENGTH = 23;
const TICKET = 22;

/** Problems that say the sizes contradict the data. */
const BROKEN: readonly string[] = [
	"boardingPass.variableFieldTooLong",
	"boardingPass.variableFieldTooShort",
	"boardingPass.uniqueTooLong",
	"boardingPass.repeatedTooLong",
	"boardingPass.conditionalTruncated",
];

/**
 * A bar coded boarding pass of one to four legs (IATA Resolution 792), any version.
 * `text`: at most 2048 printable ASCII characters. `today` settles the years. A pass
 * whose sizes contradict its data is a value with `ok` false. Errors:
 * `boardingPass.tooLong`, `.characters`, `.format`, `.legs`, `.truncated`, `.size`,
 * `.versionMarker`, `.trailingText`.
 */
export function parseBoardingPass(
	text: string,
	today: Day,
): Result<BoardingPass> {
	if (text.length > MAX_BOARDING_PASS_CHARACTERS) {
		return fail("boardingPass.tooLong", `${text.length} characters`);
	}
	const stray = strayCharacter(text);
	if (stray >= 0) return fail("boardingPass.characters", `at ${stray}`);
	if (text.charAt(0) !== "M") return fail("boardingPass.format");
	const count = text.charCodeAt(1) - 0x30;
	if (!(count >= 1 && count <= 4)) return fail("boardingPass.legs");
	if (text.length < HEAD_LENGTH) return fail("boardingPass.truncated", "head");
	const problems: BoardingPassProblem[] = [];
	const passengerName = column(text, 2, TICKET);
	if (passengerName === "") {
		problems.push({ code: "boardingPass.name", offset: 2 });
	}
	const read = readLegs(text, HEAD_LENGTH, count, today, problems);
	if (!read.ok) return read;
	const security = readSecurity(text, read.value.end, problems);
	if (!security.ok) return security;
	const { legs, version, unique, issuedOn } = read.value;
	const pass: { -readonly [name in keyof BoardingPass]: BoardingPass[name] } = {
		passengerName,
		electronicTicket: text.charAt(TICKET),
		legs,
		issuedOn,
		ok: !problems.some(({ code }) => BROKEN.includes(code)),
		problems,
	};
	if (version !== undefined) pass.version = version;
	if (unique !== undefined) pass.unique = unique;
	if (security.value !== null) pass.security = security.value;
	return ok(pass);
}

/** Where the first character stands that is not printable ASCII, or -1. */
function strayCharacter(text: string): number {
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code < 0x20 || code > 0x7e) return at;
	}
	return -1;
}
