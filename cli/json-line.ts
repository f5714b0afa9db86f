import { fail, ok, type Result } from "../core/result.ts";

export type JsonObject = Readonly<Record<string, unknown>>;

/** One line of input. Code: `input.json`. */
export function readJsonLine(line: string): Result<JsonObject> {
	let value: unknown;
	try {
		// Windows tools put a byte order mark before the first line.
		value = JSON.parse(line.replace(/^\uFEFF/, ""));
	} catch {
		return fail("input.json");
	}
	return typeof value === "object" && value !== null && !Array.isArray(value)
		? ok(value as JsonObject)
		: fail("input.json");
}

/** The id of a line as it was given, so that the answer can be told apart. */
export function idOf({ id }: JsonObject): string | number | null {
	return typeof id === "string" || typeof id === "number" ? id : null;
}
