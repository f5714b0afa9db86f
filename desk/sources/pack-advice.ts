import type { Day } from "../../core/day.ts";
import type { NationalityRule, RulePack } from "../../core/law/pack.ts";
import { partsOfKind } from "../../core/law/pack-parts.ts";
import type { Rule } from "../../core/law/rule.ts";
import { STATE_CODES, stateCode } from "../../core/mrz/states.ts";
import { lineOf } from "./json-lines.ts";

type Path = readonly (string | number)[];

/** What a pack says that can be meant, and seldom is: it decides all the same. */
export interface PackAdvice {
	readonly code:
		| "stateUnknown"
		| "stateTwice"
		| "windowShort"
		| "zoneMissing"
		| "currencyUnknown"
		| "listEnded";
	/** From 1. */
	readonly line: number;
	readonly path: Path;
	/** What stands there, and what would be right. */
	readonly detail: string;
}

type Found = Omit<PackAdvice, "line">;

const mostAlike = 4;

function unknownState(path: Path, code: string): Found[] {
	if (stateCode(code)) return [];
	const alike = STATE_CODES.filter((known) =>
		[0, 1, 2].some(
			(at) =>
				known.length === 3 &&
				known.slice(0, at) + known.slice(at + 1) ===
					code.slice(0, at) + code.slice(at + 1),
		),
	).slice(0, mostAlike);
	const meant = alike.length === 0 ? "" : `; ${alike.join(", ")}?`;
	const detail = `${code} stands for nothing (ICAO 9303-3 §5)${meant}`;
	return [{ code: "stateUnknown", path, detail }];
}

function inList(path: Path, rule: NationalityRule): Found[] {
	const { nationalities, keys = [], permitOf, stayDays, window } = rule;
	const named = [
		...nationalities.map((code, at) => ({
			code,
			path: [...path, "nationalities", at],
		})),
		...keys.flatMap((key, at) =>
			(["issuingState", "nationality"] as const).flatMap((field) => {
				const code = key[field];
				return code === undefined
					? []
					: [{ code, path: [...path, "keys", at, field] }];
			}),
		),
		...(permitOf === undefined
			? []
			: [{ code: permitOf, path: [...path, "permitOf"] }]),
	];
	const twice = nationalities.flatMap((code, at): Found[] =>
		nationalities.indexOf(code) === at
			? []
			: [
					{
						code: "stateTwice",
						path: [...path, "nationalities", at],
						detail: `${code} is on this list already: leave one`,
					},
				],
	);
	return [
		...named.flatMap(({ code, path: at }) => unknownState(at, code)),
		...twice,
		...(window ? shortWindow(path, stayDays, window) : []),
	];
}

function shortWindow(
	path: Path,
	stayDays: number | undefined,
	{ days, maximumDays }: NonNullable<NationalityRule["window"]>,
): Found[] {
	if (maximumDays > days)
		return [
			{
				code: "windowShort",
				path: [...path, "window", "maximumDays"],
				detail: `${maximumDays} days in a window of ${days}: at most ${days}`,
			},
		];
	return stayDays !== undefined && stayDays > maximumDays
		? [
				{
					code: "windowShort",
					path: [...path, "stayDays"],
					detail: `a stay of ${stayDays} days where the window holds ${maximumDays}: at most ${maximumDays}`,
				},
			]
		: [];
}

function zones({ timeZones, entryPoints }: RulePack): Found[] {
	return entryPoints.flatMap(({ places }, rule) =>
		places.flatMap((place, at): Found[] =>
			Object.hasOwn(timeZones, place)
				? []
				: [
						{
							code: "zoneMissing",
							path: ["entryPoints", rule, "places", at],
							detail: `${place} has no entry in timeZones: its day is that of desk.json`,
						},
					],
		),
	);
}

function currencies({ overstay, fees }: RulePack): Found[] {
	const known = new Set(Intl.supportedValuesOf("currency"));
	const named = [
		...overstay.map(({ currency }, at) => ({
			currency,
			path: ["overstay", at, "currency"],
		})),
		...fees.map(({ currency }, at) => ({
			currency,
			path: ["fees", at, "currency"],
		})),
	];
	return named
		.filter(({ currency }) => !known.has(currency))
		.map(({ currency, path }) => ({
			code: "currencyUnknown",
			path,
			detail: `${currency} is no currency: three letters of ISO 4217`,
		}));
}

/** A list of which every rule has ended decides nothing, and nobody may have meant that. */
function ended(pack: RulePack, today: Day): Found[] {
	return partsOfKind("rules").flatMap((part): Found[] => {
		const rules: readonly Rule[] = pack[part];
		const isOver = ({ until }: Rule) => until !== undefined && until < today;
		if (rules.length === 0 || !rules.every(isOver)) return [];
		const last = rules.reduce(
			(latest, { until = "" }, at) =>
				until > (rules[latest]?.until ?? "") ? at : latest,
			0,
		);
		return [
			{
				code: "listEnded",
				path: [part, last, "until"],
				detail: `nothing of ${part} is in force after ${rules[last]?.until ?? ""}: add what follows, or take its end away`,
			},
		];
	});
}

/** What whoever writes a pack should look at once more; `text` is the pack's. */
export function packAdvice(
	pack: RulePack,
	text: string,
	today: Day,
): PackAdvice[] {
	const { citizen, visaFree, visaOnArrival, visaIndices } = pack;
	return [
		...unknownState(["state"], pack.state),
		...unknownState(["citizen", "nationality"], citizen.nationality),
		...(citizen.nationalities ?? []).flatMap((code, at) =>
			unknownState(["citizen", "nationalities", at], code),
		),
		...visaFree.flatMap((rule, at) => inList(["visaFree", at], rule)),
		...visaOnArrival.flatMap((rule, at) => inList(["visaOnArrival", at], rule)),
		...visaIndices.flatMap(({ window, stayDays }, at) =>
			window ? shortWindow(["visaIndices", at], stayDays, window) : [],
		),
		...zones(pack),
		...currencies(pack),
		...ended(pack, today),
	].map((found) => ({ ...found, line: lineOf(text, found.path) }));
}
