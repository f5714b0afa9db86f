import { fromHex } from "../core/bytes/hex.ts";
import type { Delivered } from "../core/document/recognise.ts";
import { fail, ok, type Result } from "../core/result.ts";
import type { JsonObject } from "./json-line.ts";

/** What a reader delivered, as a line of input gives it. Codes: `input.text` (neither or both), `input.hex`. */
export function readingIn({ text, hex }: JsonObject): Result<Delivered> {
	if (typeof text === "string" && hex === undefined) return ok({ text });
	if (typeof hex !== "string" || text !== undefined) return fail("input.text");
	const bytes = fromHex(hex);
	return bytes.ok ? ok({ bytes: bytes.value }) : fail("input.hex");
}
