import type { Database } from "better-sqlite3";
import type { OutputOf } from "../../contract/define.ts";
import { mostCrossings, mostRows } from "../../contract/limits.ts";
import type { storeCalls } from "../../contract/store.ts";
import type {
	BanRecord,
	InterpolRecord,
	LinkedPassport,
	SourceStamp,
	TravellerKey,
} from "../../core/checks/facts.ts";
import { passportId } from "../../core/checks/lists.ts";
import { documentKey } from "../../core/document/document-key.ts";
import { issuerKey } from "../../core/document/state-key.ts";
import { isWholeDate } from "../../core/names/birth-dates.ts";
import type { Person } from "../../core/names/match-person.ts";
import type { VisaRow } from "../bundle/rows.ts";
import type { SectionName } from "../sections.ts";
import { noticeOf } from "./by-name.ts";
import { crossingsOf } from "./crossings-of.ts";
import { earlierOf } from "./earlier-of.ts";
import { against, isInForce, linkedPassports } from "./linked-passports.ts";
import { listAnswers } from "./list-answers.ts";
import { merged, type Told } from "./merge-rows.ts";
import { personKey } from "./name-key.ts";
import type { RowsOf } from "./rows-of.ts";
import { type SectionQueries, sectionQueries } from "./section-queries.ts";
import { soldVisas } from "./sold-visas.ts";

/** `TravellerFacts` of core, in the shape of the contract. */
export type FoundFacts = OutputOf<typeof storeCalls.lookUp>;

function stampOf(queries: SectionQueries, section: SectionName): SourceStamp {
	const row = queries.stamps.get(section);
	return { source: row?.source ?? "", asOfMs: row?.asOfMs ?? null };
}

/** A traveller in the form of the index; no key of a person without a whole date of birth. */
interface Asked {
	readonly issuingState: string;
	readonly documentNumber: string;
	readonly personKeys: readonly string[];
	readonly person: Person;
	readonly key: TravellerKey;
}

function ofPerson<T>(key: Asked, byPerson: RowsOf<T>): readonly T[] {
	return key.personKeys.flatMap((person) => byPerson(person));
}

function asked(key: TravellerKey): Asked {
	const { surname, givenNames, dateOfBirth } = key;
	const birthDates = key.birthDates ?? (dateOfBirth ? [dateOfBirth] : []);
	return {
		...documentKey(key),
		personKeys: birthDates
			.filter(isWholeDate)
			.flatMap((date) => personKey(surname, givenNames, date) ?? []),
		person: {
			surname,
			givenNames,
			surnameTruncated: key.surnameTruncated ?? false,
			givenNamesTruncated: key.givenNamesTruncated ?? false,
			birthDates,
		},
		key,
	};
}

/**
 * Everything known of a traveller, in one read transaction so that no import can
 * change a part of it midway. Lists that speak of persons are asked by document
 * and by name with date of birth, with recall (`core/names`); INTERPOL's lost and stolen documents (`sltd`)
 * by document only, for the name there is the robbed owner's. Visas of the same
 * person on another document are found too: that is another answer than no visa.
 * `today` (YYYY-MM-DD) decides whether a ban on a linked passport is in force.
 */
export function lookUp(
	db: Database,
	today: () => string,
): (key: TravellerKey) => FoundFacts {
	const current = sectionQueries(db);
	const crossings = crossingsOf(db);
	const answersTo = listAnswers(db);
	const before = earlierOf(db);
	const sold = soldVisas(db);

	function visas(q: SectionQueries, key: Asked): VisaRow[] {
		return merged(
			[
				// What the register tells of the same number takes its place: it knows of extensions.
				...sold(key.documentNumber, key.issuingState),
				...q.visasByDocument(key.documentNumber, key.issuingState),
				...ofPerson(key, q.visasByPerson).filter(
					(visa) =>
						issuerKey(visa.issuingState) === key.issuingState ||
						issuerKey(visa.nationality) === key.issuingState,
				),
			],
			(visa) => visa.visaNumber,
			// The newest: of those before, what they prove is used up or expired.
			(visa) => Date.parse(visa.issuedOn) || 0,
		).rows;
	}

	function bans(q: SectionQueries, key: Asked, day: string): Told<BanRecord> {
		const ofKind = { tangkal: 0, cegah: 0 };
		function weight(ban: BanRecord): number {
			if (!isInForce(ban, day)) return 0;
			ofKind[ban.kind] += 1;
			// Neither those that keep out nor those that keep in hide the others.
			return ofKind[ban.kind] <= mostRows / 2 ? 2 : 1;
		}
		return merged(
			[
				...against(q.bansByDocument(key.documentNumber), key.issuingState),
				...q.bansByName(key.person).map(({ entry }) => entry),
			],
			(ban) => ban.banId,
			weight,
		);
	}

	function interpol(q: SectionQueries, key: Asked): Told<InterpolRecord> {
		return merged(
			[
				...against(q.interpolByDocument(key.documentNumber), key.issuingState),
				...q.interpolByName(key.person).map(({ entry }) => entry),
			],
			(entry) => entry.entryId,
		);
	}

	const read = db.transaction((key: Asked): FoundFacts => {
		const q = current();
		const passports = linkedPassports(q, key, today());
		const banned = bans(q, key, today());
		const wanted = interpol(q, key);
		const answers = answersTo(key.key, [
			...banned.rows.map((listed) => ({
				check: "ban" as const,
				entryId: listed.banId,
				listed,
			})),
			...wanted.rows.flatMap((entry) => {
				const listed = noticeOf(entry);
				const { entryId } = entry;
				return listed ? [{ check: "interpol" as const, entryId, listed }] : [];
			}),
			...passports.rows
				.filter(({ byName }) => byName)
				.map((listed) => ({
					check: "passports" as const,
					entryId: passportId(listed),
					listed,
				})),
		]);
		const isOther = (passport: LinkedPassport) =>
			passport.byName &&
			!answers.some(
				({ entryId, answer }) =>
					entryId === passportId(passport) && answer === "same",
			);
		const own = crossings(q, key.documentNumber, key.issuingState);
		const others = passports.rows
			.filter((passport) => !isOther(passport))
			.map(documentKey)
			.flatMap((other) =>
				crossings(q, other.documentNumber, other.issuingState).map(
					(crossing) => ({ ...crossing, onOtherPassport: true }),
				),
			);
		const all =
			others.length === 0
				? own
				: [...own, ...others].sort((a, b) =>
						a.day < b.day ? -1 : a.day > b.day ? 1 : 0,
					);
		return {
			visas: visas(q, key),
			bans: banned.rows,
			crossings: all.slice(-mostCrossings),
			passports: passports.rows,
			interpol: wanted.rows,
			answers,
			earlier: before(
				key,
				(officerId) => q.accountById(officerId)[0]?.name ?? officerId,
			),
			cut: [
				...(banned.isCut ? (["ban"] as const) : []),
				...(passports.isCut ? (["passports"] as const) : []),
				...(wanted.isCut ? (["interpol"] as const) : []),
			],
			sources: {
				ban: stampOf(q, "bans"),
				visa: stampOf(q, "visas"),
				crossings: stampOf(q, "crossings"),
				passports: stampOf(q, "links"),
				interpol: stampOf(q, "interpol"),
			},
		};
	});
	return (key) => read.deferred(asked(key));
}
