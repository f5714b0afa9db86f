import { buildCheckDigit } from "../../../core/mrz/check-digit.ts";
import { mistakenFor } from "../../../core/mrz/confusions.ts";
import { td3Of } from "./build.ts";

/** The same numbers for the same seed (mulberry32): a failure can be run again. */
export function randomBelow(seed: number): (limit: number) => number {
	let state = seed;
	return (limit) => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		const value = ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
		return Math.floor(value * limit);
	};
}

type Below = ReturnType<typeof randomBelow>;
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const DIGITS = "0123456789";
const STATES = ["UTO", "IDN", "AUS", "GBR", "D", "XXB", "KOR", "ZAF"];

function some(below: Below, from: string, count: number): string {
	return Array.from({ length: count }, () =>
		from.charAt(below(from.length)),
	).join("");
}

const two = (value: number) => String(value).padStart(2, "0");
const dateOf = (below: Below, from: number, years: number) =>
	`${two((from + below(years)) % 100)}${two(1 + below(12))}${two(1 + below(28))}`;

/** Numbers as issuers print them: letters first, digits only, mixed, short. */
function numberOf(below: Below): string {
	const style = below(5);
	if (style === 0) return some(below, DIGITS, 9);
	if (style === 1) return some(below, LETTERS, 1) + some(below, DIGITS, 8);
	if (style === 2) return some(below, LETTERS, 2) + some(below, DIGITS, 7);
	if (style === 3) return some(below, LETTERS + DIGITS, 9);
	return some(below, LETTERS, 1) + some(below, DIGITS, 6);
}

function partsOf(below: Below) {
	const state = STATES[below(STATES.length)] ?? "UTO";
	const names = [some(below, LETTERS, 3 + below(9)), some(below, LETTERS, 6)];
	return {
		state,
		nationality: below(4) === 0 ? "UTO" : state,
		name: names.join("<<"),
		number: numberOf(below),
		birth: dateOf(below, 40, 80),
		sex: "MF<".charAt(below(3)),
		expiry: dateOf(below, 27, 10),
		optional: below(2) === 0 ? "" : some(below, LETTERS + DIGITS, 4 + below(7)),
	};
}

type Parts = ReturnType<typeof partsOf>;
const checked = (text: string) => text + buildCheckDigit(text);

function td1(parts: Parts): string {
	const number = checked(parts.number.padEnd(9, "<"));
	const first = `I<${parts.state.padEnd(3, "<")}${number}${parts.optional.padEnd(15, "<")}`;
	const birth = checked(parts.birth);
	const expiry = checked(parts.expiry);
	const rest = "<".repeat(11);
	const composite = buildCheckDigit(first.slice(5) + birth + expiry + rest);
	return `${first}\n${birth}${parts.sex}${expiry}${parts.nationality.padEnd(3, "<")}${rest}${composite}\n${parts.name.padEnd(30, "<")}`;
}

function twoLines(parts: Parts, code: string, length: 36 | 44): string {
	const number = checked(parts.number.padEnd(9, "<"));
	const birth = checked(parts.birth);
	const expiry = checked(parts.expiry);
	const first = `${code}<${parts.state.padEnd(3, "<")}${parts.name}`;
	const start = `${number}${parts.nationality.padEnd(3, "<")}${birth}${parts.sex}${expiry}`;
	const room = length - start.length - (code === "V" ? 0 : 1);
	const optional = parts.optional.slice(0, room).padEnd(room, "<");
	const composite =
		code === "V" ? "" : buildCheckDigit(number + birth + expiry + optional);
	return `${first.padEnd(length, "<")}\n${start}${optional}${composite}`;
}

/** A document of any format with right check digits; `onlyTd3` for peers that read nothing else. */
export function randomDocument(below: Below, onlyTd3 = false): string {
	const parts = partsOf(below);
	switch (onlyTd3 ? 0 : below(5)) {
		case 1:
			return td1(parts);
		case 2:
			return twoLines(parts, "I", 36);
		case 3:
			return twoLines(parts, "V", 44);
		case 4:
			return twoLines(parts, "V", 36);
		default:
			return td3Of(parts);
	}
}

/** `count` characters replaced by ones of the table that resemble them; fillers stay. */
export function misread(text: string, count: number, below: Below): string {
	const places = [...text].flatMap((character, at) =>
		character !== "<" && mistakenFor(character).length > 0 ? [at] : [],
	);
	let reading = text;
	for (let left = Math.min(count, places.length); left > 0; left--) {
		const [at = 0] = places.splice(below(places.length), 1);
		const choices = mistakenFor(text.charAt(at));
		const to = choices[below(choices.length)] ?? "";
		reading = reading.slice(0, at) + to + reading.slice(at + 1);
	}
	return reading;
}
