import { fail, ok, type Result } from "../result.ts";
import type {
	BoardingPassProblem,
	BoardingPassSecurity,
} from "./boarding-pass.ts";
import { type TextCursor, takeSize } from "./text-cursor.ts";

/**
 * What follows the last leg: nothing, blanks, or the security block to the very end.
 * Errors: `boardingPass.trailingText`, `boardingPass.truncated`, `boardingPass.size`.
 */
export function readSecurity(
	cursor: TextCursor,
	problems: BoardingPassProblem[],
): Result<BoardingPassSecurity | null> {
	const offset = cursor.offset();
	if (cursor.peek() !== "^") return end(cursor, null, problems);
	cursor.upTo(1);
	const type = cursor.take(1);
	if (!type.ok) return type;
	const size = takeSize(cursor);
	if (!size.ok) return size;
	const data = cursor.take(size.value);
	if (!data.ok) return fail("boardingPass.truncated", `security at ${offset}`);
	return end(cursor, { type: type.value, data: data.value }, problems);
}

function end(
	cursor: TextCursor,
	security: BoardingPassSecurity | null,
	problems: BoardingPassProblem[],
): Result<BoardingPassSecurity | null> {
	const offset = cursor.offset();
	const rest = cursor.upTo(cursor.remaining());
	if (rest.trim() !== "") {
		return fail("boardingPass.trailingText", `at ${offset}`);
	}
	if (rest !== "") {
		problems.push({ code: "boardingPass.trailingBlanks", offset });
	}
	return ok(security);
}
