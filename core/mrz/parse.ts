import type { Day } from "../day.ts";
import { fail, ok, type Result } from "../result.ts";
import { isLetter } from "./character.ts";
import { isFrenchId, readFrenchId } from "./french-id.ts";
import type { Layout } from "./layout.ts";
import { mrvA } from "./mrv-a.ts";
import { mrvB } from "./mrv-b.ts";
import type { Mrz } from "./mrz.ts";
import { normalise } from "./normalise.ts";
import { readLayout } from "./read-layout.ts";
import { td1 } from "./td1.ts";
import { td2 } from "./td2.ts";
import { td3 } from "./td3.ts";

const LETTER_V = 0x56;

/**
 * The fields of a machine-readable zone (ICAO 9303-3 to -7, and the French card of 1988).
 * `text`: its lines, separated or joined; at most 512 characters. `today`: settles
 * the centuries. A zone that reads but fails a check is a value with `ok` false.
 * Errors: `mrz.empty`, `mrz.tooLong`, `mrz.lineCount`, `mrz.lineLength`,
 * `mrz.character`, `mrz.unknownFormat`.
 */
export function parseMrz(text: string, today: Day): Result<Mrz> {
	const normal = normalise(text);
	if (!normal.ok) return normal;
	const mrz = normal.value;
	const first = mrz.text.charCodeAt(0);
	if (!isLetter(first)) {
		return fail("mrz.unknownFormat", "the document code begins with no letter");
	}
	const lineLength = mrz.lines[0]?.length ?? 0;
	if (isFrenchId(mrz.text, lineLength)) return ok(readFrenchId(mrz, today));
	return ok(readLayout(layoutOf(lineLength, first), mrz, today));
}

/** Size and first letter settle the format; only visas share their size with another. */
function layoutOf(lineLength: number, first: number): Layout {
	if (lineLength === 30) return td1;
	if (lineLength === 36) return first === LETTER_V ? mrvB : td2;
	return first === LETTER_V ? mrvA : td3;
}
