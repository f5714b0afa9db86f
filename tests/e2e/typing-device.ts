import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);
const names: Readonly<Record<string, string>> = {
	"<": "less",
	"]": "bracketright",
	"/": "slash",
	" ": "space",
	":": "colon",
};

/** What a device sends after its text, as X names keys. */
export const suffixes = {
	cr: ["Return"],
	lf: ["ctrl+j"],
	tab: ["Tab", "Return"],
	f2: ["F2"],
	f3: ["F3", "1", "Return"],
} as const;

export interface Scan {
	readonly paceMs: number;
	readonly keys: readonly string[];
}

function keysOf(text: string): string[] {
	return [...text].map((character) => names[character] ?? character);
}

const mrz =
	"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<L898902C36UTO7408122F1204159ZE184226B<<<<<10";
const boardingPass =
	"M1HARGRAVE/OLIVIAJUNE EPASC123 SYDCGKXX 0071 335Y012A0001 100";

/**
 * Documents of scanners in keyboard mode, from 1 to 990 ms a key (Datalogic Heron HD3100 p.227),
 * with the suffixes and control characters that their makers offer (Intermec 1800 p.39). The
 * slow ones are the keys that matter.
 */
export const scans: readonly Scan[] = [
	{ paceMs: 1, keys: [...keysOf(mrz), ...suffixes.cr] },
	{ paceMs: 5, keys: [...keysOf(`]Q1${mrz.slice(44)}`), ...suffixes.lf] },
	{ paceMs: 20, keys: [...keysOf(boardingPass), ...suffixes.tab] },
	{ paceMs: 50, keys: [...keysOf("4006381333931"), ...suffixes.f2] },
	{ paceMs: 70, keys: [...keysOf("4006381333931"), ...suffixes.cr] },
	{ paceMs: 200, keys: ["ctrl+Return", "alt+KP_4", ...suffixes.lf] },
	{ paceMs: 200, keys: ["M", "1", "space", ...suffixes.f2, ...suffixes.tab] },
	{ paceMs: 200, keys: ["F10", "F8", "F9", "F4", "h", "Return", "l", "b"] },
	{ paceMs: 990, keys: [...suffixes.f2, "4", ...suffixes.f3] },
];

/** Those that do not need their seconds. */
export const quickScans = scans.filter(({ paceMs }) => paceMs < 990);

/** Presses real keys on the display, a moment after the last; xdotool has each down for half of its pace. */
export async function typeScan({ paceMs, keys }: Scan): Promise<void> {
	const typed = ["key", "--delay", String(paceMs), ...keys];
	await run("xdotool", ["sleep", "0.2", ...typed]);
}

/** A number in a bar code, with Enter: such as somebody's PIN. */
export function printed(digits: string, paceMs: number): Scan {
	return { paceMs, keys: [...digits, ...suffixes.cr] };
}

/** A person who waits a moment, and holds a key that is to act. */
export async function holdKey(key: string): Promise<void> {
	await run("xdotool", [
		...["sleep", "1.3"],
		...["keydown", key, "sleep", "0.9", "keyup", key],
	]);
}

export async function tapKey(key: string): Promise<void> {
	await run("xdotool", ["key", key]);
}
