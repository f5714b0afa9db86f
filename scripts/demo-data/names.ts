import { allLocales, type LocaleDefinition } from "@faker-js/faker";
import type { Random } from "./random.ts";

/** Letters that do not fall apart into a base letter and a mark (ICAO 9303-3 §6). */
const letters: Readonly<Record<string, string>> = {
	Æ: "AE",
	Ø: "OE",
	Đ: "D",
	Ð: "D",
	Ł: "L",
	Þ: "TH",
	Œ: "OE",
	ı: "I",
};

/** A name as a passport's data page prints it in the MRZ: A-Z and single blanks. */
export function transliterate(name: string): string {
	return name
		.toUpperCase()
		.replace(/[ÆØĐÐŁÞŒı]/g, (letter) => letters[letter] ?? "")
		.normalize("NFKD")
		.replace(/[-\s]+/g, " ")
		.replace(/[^A-Z ]/g, "")
		.trim();
}

export interface NamePool {
	readonly surnames: readonly string[];
	readonly female: readonly string[];
	readonly male: readonly string[];
}

type LocaleName = keyof typeof allLocales;

function usable(names: readonly string[] | undefined): string[] {
	const clean = (names ?? [])
		.map(transliterate)
		.filter((name) => name.length >= 2 && name.length <= 24);
	return [...new Set(clean)];
}

function poolOf(locale: LocaleName): NamePool {
	const { person }: LocaleDefinition = allLocales[locale];
	const first = person?.first_name;
	const last = person?.last_name;
	const generic = usable(first?.generic);
	const some = (names: readonly string[]) =>
		names.length > 0 ? names : generic;
	return {
		surnames: usable([
			...(last?.generic ?? []),
			...(last?.female ?? []),
			...(last?.male ?? []),
		]),
		female: some(usable(first?.female)),
		male: some(usable(first?.male)),
	};
}

/** Nationality as in the MRZ (Germany is `D`), weight among travellers, locale of its names. */
const nations: readonly (readonly [string, number, LocaleName])[] = [
	["AUS", 24, "en_AU"],
	["GBR", 9, "en"],
	["USA", 9, "en"],
	["IND", 14, "en_IN"],
	["FRA", 7, "fr"],
	["D", 8, "de"],
	["NLD", 6, "nl"],
	["ITA", 4, "it"],
	["ESP", 4, "es"],
	["TUR", 2, "tr"],
	["POL", 3, "pl"],
	["BRA", 2, "pt_BR"],
	["SWE", 2, "sv"],
	["DNK", 1, "da"],
	["NOR", 1, "nb_NO"],
	["FIN", 1, "fi"],
	["CZE", 1, "cs_CZ"],
	["HRV", 1, "hr"],
];

export interface Person {
	readonly nationality: string;
	readonly surname: string;
	readonly givenNames: string;
	readonly sex: "F" | "M";
	readonly dateOfBirth: string;
}

/** Draws invented people; birth years make them 1 to 85 in the year given. */
export function personMaker(random: Random, year: number): () => Person {
	const pools = new Map(
		nations.map(([nation, , locale]) => [nation, poolOf(locale)]),
	);
	const wheel = nations.flatMap(([nation, weight]) =>
		Array.from({ length: weight }, () => nation),
	);
	const two = (value: number) => String(value).padStart(2, "0");
	return () => {
		const nationality = random.pick(wheel);
		const pool = pools.get(nationality);
		if (!pool) throw new Error(`no names for ${nationality}`);
		const sex = random.next() < 0.5 ? "F" : "M";
		const given = sex === "F" ? pool.female : pool.male;
		const second = random.next() < 0.35 ? ` ${random.pick(given)}` : "";
		const born = year - 1 - random.below(85);
		return {
			nationality,
			surname: random.pick(pool.surnames),
			givenNames: random.pick(given) + second,
			sex,
			dateOfBirth: `${born}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`,
		};
	};
}
