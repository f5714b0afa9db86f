import { fail, ok, type Result } from "../result.ts";
import type {
	BoardingPassProblem,
	BoardingPassSecurity,
} from "./boarding-pass.ts";
import { sizeAt, sizeFailure } from "./columns.ts";

/** Marker, type and size come before the data. */
const SECURITY_HEAD = 4;

/**
 * What follows the last leg: nothing, blanks, or the security block to the very end.
 * Errors: `boardingPass.trailingText`, `boardingPass.truncated`, `boardingPass.size`.
 */
export function readSecurity(
	text: string,
	at: number,
	problems: BoardingPassProblem[],
): Result<BoardingPassSecurity | null> {
	if (text.charAt(at) !== "^") return atEnd(text, at, null, problems);
	const size = sizeAt(text, at + 2, text.length);
	if (size < 0) return sizeFailure(at + 2, text.length);
	const start = at + SECURITY_HEAD;
	if (start + size > text.length) {
		return fail("boardingPass.truncated", `security at ${at}`);
	}
	const data = text.slice(start, start + size);
	const security = { type: text.charAt(at + 1), data };
	return atEnd(text, start + size, security, problems);
}

function atEnd(
	text: string,
	at: number,
	security: BoardingPassSecurity | null,
	problems: BoardingPassProblem[],
): Result<BoardingPassSecurity | null> {
	if (at === text.length) return ok(security);
	if (text.slice(at).trim() !== "") {
		return fail("boardingPass.trailingText", `at ${at}`);
	}
	problems.push({ code: "boardingPass.trailingBlanks", offset: at });
	return ok(security);
}
