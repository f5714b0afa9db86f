import { fail, ok, type Result } from "../result.ts";
import { layouts } from "./layouts.ts";
import { typed, type Wedge } from "./typed.ts";

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const marks = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

/**
 * The text of the calibration code: every printable character of ISO/IEC 646,
 * each sign with a space behind it, so that no accent swallows its neighbour.
 */
export const calibrationText = `${letters}${letters.toLowerCase()}0123456789${[...marks].map((mark) => `${mark} `).join("")}`;

/** No calibration is longer; what is typed beyond it is not looked at. */
export const mostCalibrationCharacters = 512;

/** Signs that arrive and can be told apart, of those that documents need. */
export interface WedgeFinding {
	readonly wedge: Wedge;
	/** Characters of the code that do not arrive or arrive like another one. */
	readonly lost: string;
	/** True: the text arrives as it is, nothing needs repair. */
	readonly isClean: boolean;
}

function allWedges(): Wedge[] {
	return layouts.flatMap((scanner) =>
		layouts.flatMap((host) =>
			[false, true].map((capsLock) => ({
				scanner: scanner.id,
				host: host.id,
				capsLock,
			})),
		),
	);
}

/** A scanner's own default is the US layout: of equals it is the likely one. */
const likely = ["us", "uk", "german", "french"];

function lostOf(wedge: Wedge): string {
	const seen = new Map<string, string>();
	for (const character of calibrationText.replaceAll(" ", "")) {
		const text = typed(`${character} `, wedge);
		seen.set(text, (seen.get(text) ?? "") + character);
	}
	return [...seen]
		.filter(([text, all]) => text.trim() === "" || all.length > 1)
		.map(([, all]) => all)
		.join("");
}

/**
 * Which layouts a scanned calibration code went through. Line ends around it
 * are taken off. Codes: `wedge.empty`, `wedge.unknown` (no pair of the known
 * layouts gives this text).
 */
export function inferWedge(received: string): Result<WedgeFinding> {
	const text = received.replace(/^[\r\n\t]+|[\r\n\t]+$/g, "");
	if (text.trim() === "") return fail("wedge.empty");
	const fits = (wedge: Wedge) =>
		typed(calibrationText, wedge).trimEnd() === text.trimEnd();
	if (text.length > mostCalibrationCharacters) return fail("wedge.unknown");
	const [wedge] = allWedges()
		.filter(fits)
		.sort((a, b) => likely.indexOf(a.scanner) - likely.indexOf(b.scanner));
	if (!wedge) return fail("wedge.unknown");
	return ok({
		wedge,
		lost: lostOf(wedge),
		isClean: text.trimEnd() === calibrationText.trimEnd(),
	});
}
