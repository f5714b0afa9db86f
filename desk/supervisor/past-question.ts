import type { OutputOf } from "../../contract/define.ts";
import type { KeptCrossing, storeCalls } from "../../contract/store.ts";
import { checkNames } from "../../core/checks/facts.ts";
import { type Freshness, freshnessOf } from "../../core/checks/freshness.ts";
import type { Day } from "../../core/day.ts";
import type { TravelDocument } from "../../core/document/travel-document.ts";
import type { Question } from "../../core/law/assessment.ts";
import { addDays } from "../../core/law/days.ts";
import type { PastQuestion } from "../../core/law/dry-run.ts";
import type { RulePack } from "../../core/law/pack.ts";
import type { MrzFormat } from "../../core/mrz/mrz.ts";
import { timeZoneOf } from "../../rules/shipped-pack.ts";
import { dayAt } from "../config/desk-config.ts";

type Facts = OutputOf<typeof storeCalls.lookUp>;

const formats: readonly MrzFormat[] = [
	"TD1",
	"TD2",
	"TD3",
	"MRV-A",
	"MRV-B",
	"FRA-ID",
];

/** The journal holds no document code; a booklet that crossed was a passport. */
function codeOf(format: MrzFormat): string {
	if (format === "TD3") return "P";
	return format.startsWith("MRV") ? "V" : "I";
}

function documentOf(
	{ document, outcome, checks }: KeptCrossing,
	later: (day: Day) => Day,
): TravelDocument | null {
	const format = formats.find((each) => each === document.format);
	if (!format) return null;
	const isUnasked = Object.values(checks).every(
		({ value }) => value === "unknown",
	);
	return {
		...document,
		format,
		documentCode: codeOf(format),
		surnameTruncated: false,
		givenNamesTruncated: false,
		dateOfExpiry: document.dateOfExpiry && later(document.dateOfExpiry),
		isMisread: outcome === "unknown" && isUnasked,
	};
}

/** What the store knows today, without what was not yet true on the crossing's day. */
function factsThen(
	facts: Facts,
	entry: KeptCrossing,
	later: (day: Day) => Day,
): Facts {
	return {
		...facts,
		visas: facts.visas
			.filter(({ issuedOn }) => issuedOn <= entry.day)
			.map((visa) => ({
				...visa,
				issuedOn: later(visa.issuedOn),
				...(visa.useBy ? { useBy: later(visa.useBy) } : {}),
			})),
		bans: facts.bans.map((ban) => ({
			...ban,
			from: later(ban.from),
			...(ban.until ? { until: later(ban.until) } : {}),
		})),
		crossings: facts.crossings
			.filter(({ day }) => day < entry.day)
			.map(({ permittedUntil, ...crossing }) => ({
				...crossing,
				day: later(crossing.day),
				...(permittedUntil ? { permittedUntil: later(permittedUntil) } : {}),
			})),
		// What stood against them then was settled or decided; no pack changes it.
		earlier: [],
	};
}

function dayUnder(pack: RulePack, { place, day, atMs }: KeptCrossing): Day {
	const zone = timeZoneOf(pack, place);
	return zone === null ? day : dayAt(zone, atMs);
}

/** A source that was missing at the counter is so here. */
function freshnessUnder(
	{ maximumAgeHours }: RulePack,
	{ checks, atMs }: KeptCrossing,
): Question["freshness"] {
	return Object.fromEntries(
		checkNames.map((check): [string, Freshness] => [
			check,
			freshnessOf(
				{ source: "", asOfMs: checks[check]?.asOfMs ?? null },
				atMs,
				maximumAgeHours[check],
			),
		]),
	) as Question["freshness"];
}

/**
 * A recorded crossing as a question that two packs can answer, each by its own
 * ages of sources and its own time zone of the checkpoint; where a pack names
 * no zone, the recorded day stands. `shiftDays` puts the whole case later,
 * every day of it alike, so that rules which begin after the crossing have
 * something to decide. Null: a format that this version does not read.
 */
export function pastQuestion(
	entry: KeptCrossing,
	facts: Facts,
	shiftDays: number,
): PastQuestion | null {
	const later = (day: Day) => addDays(day, shiftDays);
	const document = documentOf(entry, later);
	if (!document) return null;
	const known = factsThen(facts, entry, later);
	return {
		id: entry.crossingId,
		under: (pack) => ({
			pack,
			document,
			facts: known,
			freshness: freshnessUnder(pack, entry),
			day: later(dayUnder(pack, entry)),
			place: entry.place,
			direction: entry.direction,
		}),
	};
}
