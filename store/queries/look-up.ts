import type { Database } from "better-sqlite3";
import type { OutputOf } from "../../contract/define.ts";
import { mostCrossings, mostRows } from "../../contract/limits.ts";
import type { storeCalls } from "../../contract/store.ts";
import type {
	BanRecord,
	InterpolRecord,
	SourceStamp,
	TravellerKey,
} from "../../core/checks/facts.ts";
import { documentKey } from "../../core/document/document-key.ts";
import { issuerKey } from "../../core/document/state-key.ts";
import type { VisaRow } from "../bundle/rows.ts";
import type { SectionName } from "../sections.ts";
import { crossingsOf } from "./crossings-of.ts";
import { against, isInForce, linkedPassports } from "./linked-passports.ts";
import { personKey } from "./name-key.ts";
import type { RowsOf } from "./rows-of.ts";
import { type SectionQueries, sectionQueries } from "./section-queries.ts";

/** `TravellerFacts` of core, in the shape of the contract. */
export type FoundFacts = OutputOf<typeof storeCalls.lookUp>;

/** Of too many rows those that weigh most are kept, each in its place. */
function merged<T>(
	rows: readonly T[],
	idOf: (row: T) => string,
	weightOf: (row: T) => number = () => 0,
): T[] {
	const all = [...new Map(rows.map((row) => [idOf(row), row])).values()];
	if (all.length <= mostRows) return all;
	const kept = new Set(
		all
			.map((row) => ({ row, weight: weightOf(row) }))
			.sort((a, b) => b.weight - a.weight)
			.slice(0, mostRows)
			.map(({ row }) => row),
	);
	return all.filter((row) => kept.has(row));
}

function stampOf(queries: SectionQueries, section: SectionName): SourceStamp {
	const row = queries.stamps.get(section);
	return { source: row?.source ?? "", asOfMs: row?.asOfMs ?? null };
}

/** A traveller in the form of the index; no person without a whole date of birth. */
interface Asked {
	readonly issuingState: string;
	readonly documentNumber: string;
	readonly person: string | null;
}

function ofPerson<T>(key: Asked, byPerson: RowsOf<T>): readonly T[] {
	return key.person === null ? [] : byPerson(key.person);
}

/**
 * Everything known of a traveller, in one read transaction so that no import can
 * change a part of it midway. Lists that speak of persons are asked by document
 * and by name with date of birth; INTERPOL's lost and stolen documents (`sltd`)
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

	function visas(q: SectionQueries, key: Asked): VisaRow[] {
		return merged(
			[
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
		);
	}

	function bans(q: SectionQueries, key: Asked, day: string): BanRecord[] {
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
				...ofPerson(key, q.bansByPerson),
			],
			(ban) => ban.banId,
			weight,
		);
	}

	function interpol(q: SectionQueries, key: Asked): InterpolRecord[] {
		return merged(
			[
				...against(q.interpolByDocument(key.documentNumber), key.issuingState),
				...ofPerson(key, q.interpolByPerson).filter(
					(entry) => entry.kind === "notice",
				),
			],
			(entry) => entry.entryId,
		);
	}

	const read = db.transaction((key: Asked): FoundFacts => {
		const q = current();
		const passports = linkedPassports(q, key, today());
		const own = crossings(q, key.documentNumber, key.issuingState);
		const others = passports
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
			bans: bans(q, key, today()),
			crossings: all.slice(-mostCrossings),
			passports,
			interpol: interpol(q, key),
			sources: {
				ban: stampOf(q, "bans"),
				visa: stampOf(q, "visas"),
				crossings: stampOf(q, "crossings"),
				passports: stampOf(q, "links"),
				interpol: stampOf(q, "interpol"),
			},
		};
	});
	return (key) =>
		read.deferred({
			...documentKey(key),
			person: personKey(key.surname, key.givenNames, key.dateOfBirth),
		});
}
