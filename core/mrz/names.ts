import { FILLER, isDigit, trimmedEnd } from "./character.ts";
import type { Truncation } from "./mrz.ts";

export interface NameReading {
	readonly surname: string;
	readonly givenNames: string;
	readonly surnameTruncated: Truncation;
	readonly givenNamesTruncated: Truncation;
	/** Nothing printed, or more than two parts. */
	readonly malformed: boolean;
	readonly hasDigit: boolean;
	/** Fillers where the standard has none or more than it has. */
	readonly oddSpacing: boolean;
}

/**
 * The name field `text[start, end)`: primary identifier, `<<`, secondary
 * identifier (ICAO 9303-3 §4.6). Either part may be empty: mononyms are printed in both places.
 */
export function readName(
	text: string,
	start: number,
	end: number,
): NameReading {
	const last = trimmedEnd(text, start, end);
	let separator = -1;
	let second = last;
	let malformed = last === start;
	let hasDigit = false;
	let oddSpacing = false;
	for (let at = start; at < last; at++) {
		const code = text.charCodeAt(at);
		if (code !== FILLER) {
			if (isDigit(code)) hasDigit = true;
			continue;
		}
		let next = at + 1;
		while (text.charCodeAt(next) === FILLER) next++;
		if (next - at === 1) {
			if (at === start) oddSpacing = true;
		} else if (separator >= 0) {
			malformed = true;
		} else {
			separator = at;
			second = next;
			if (next - at > 2) oddSpacing = true;
		}
		at = next - 1;
	}
	const surnameEnd = separator < 0 ? last : separator;
	const full = last === end;
	return {
		surname: words(text, start, surnameEnd),
		givenNames: words(text, second, last),
		surnameTruncated: full && surnameCut(text, start, separator, second, last),
		givenNamesTruncated: full && second < last && lastWordCut(text, last),
		malformed,
		hasDigit,
		oddSpacing,
	};
}

/** The words of `text[start, end)` with single spaces for any run of fillers. */
export function words(text: string, start: number, end: number): string {
	const raw = text.slice(start, end);
	if (!raw.includes("<")) return raw;
	if (!raw.includes("<<") && !raw.startsWith("<")) {
		return raw.replaceAll("<", " ");
	}
	return raw.split("<").filter(Boolean).join(" ");
}

/**
 * Of a full field: without a separator the surname itself runs into the edge. With
 * one, issuers cut given names first, so that a surname was cut at most when only
 * one given name is left or when it has several words of its own to shorten
 * (ICAO 9303-4 §4.2.3).
 */
function surnameCut(
	text: string,
	start: number,
	separator: number,
	second: number,
	last: number,
): Truncation {
	if (separator < 0) return true;
	if (separator === start) return false;
	const has = (from: number, to: number): boolean => {
		const found = text.indexOf("<", from);
		return found >= 0 && found < to;
	};
	return has(start, separator) || !has(second, last) ? "possible" : false;
}

/** A single initial at the edge of a full field is the mark of a cut name; a longer word may be whole. */
function lastWordCut(text: string, last: number): Truncation {
	return text.charCodeAt(last - 2) === FILLER ? true : "possible";
}
