import type {
	BanRecord,
	InterpolRecord,
	LinkedPassport,
	TravellerFacts,
} from "../../core/checks/facts.ts";
import {
	isAgainst,
	type ListedIdentity,
} from "../../core/checks/possible-entry.ts";
import { documentKey } from "../../core/document/document-key.ts";
import {
	holderOf,
	type TravelDocument,
} from "../../core/document/travel-document.ts";
import { matchPerson } from "../../core/names/match-person.ts";
import type { Case } from "./case.ts";

const noticeKinds: readonly string[] = ["notice", "red", "yellow", "blue"];

const entryIdOf = (given: Case["interpol"][number], index: number): string =>
	given.entryId ?? given.noticeId ?? `entry ${index + 1}`;

function bansOf(given: Case): BanRecord[] {
	return given.bans.map(({ banId, dateOfBirth, until, ...ban }, index) => ({
		...ban,
		banId: banId ?? `ban ${index + 1}`,
		dateOfBirth: dateOfBirth ?? undefined,
		until: until ?? undefined,
	}));
}

function interpolOf(given: Case): InterpolRecord[] {
	return given.interpol.map((entry, index) => {
		const isPerson =
			noticeKinds.includes(entry.kind) || entry.documentNumber === undefined;
		return {
			entryId: entryIdOf(entry, index),
			kind: isPerson && entry.kind !== "sltd" ? "notice" : "sltd",
			documentNumber: entry.documentNumber,
			issuingState: entry.issuingState,
			surname: entry.surname,
			givenNames: entry.givenNames,
			dateOfBirth: entry.dateOfBirth ?? undefined,
		};
	});
}

/** The lists of a case, asked as the store asks its own: by document, and by name with recall. */
export function listsOf(
	given: Case,
	document: TravelDocument,
): Pick<TravellerFacts, "bans" | "interpol" | "passports"> {
	const person = holderOf(document);
	const isFound = (listed: ListedIdentity) =>
		isAgainst(document, listed) || matchPerson(person, listed) !== null;
	const bans = bansOf(given);
	const entries = interpolOf(given);
	const linked = given.links.map((link): LinkedPassport => {
		const other = documentKey(link);
		const isInForce = ({ from, until }: BanRecord) =>
			from <= given.day && (until === undefined || given.day <= until);
		return {
			issuingState: link.issuingState,
			documentNumber: link.documentNumber,
			surname: link.surname,
			givenNames: link.givenNames,
			dateOfBirth: link.dateOfBirth ?? undefined,
			flagged:
				bans.some((ban) => isInForce(ban) && isAgainst(other, ban)) ||
				entries.some((entry) => isAgainst(other, entry)),
		};
	});
	return {
		bans: bans.filter(isFound),
		interpol: entries.filter((entry) => {
			const { surname = "", givenNames = "" } = entry;
			const listed = { ...entry, surname, givenNames };
			return entry.kind === "sltd"
				? isAgainst(document, listed)
				: isFound(listed);
		}),
		passports: linked,
	};
}
