import type { InterpolRecord } from "../../core/checks/facts.ts";
import type { ListedPerson, Person } from "../../core/names/match-person.ts";
import {
	askList,
	type Found,
	type NameList,
	nameList,
} from "../../core/names/name-list.ts";
import type { RowsOf } from "./rows-of.ts";

/** The entries of one list within reach of a person, the likeliest first. */
export type ByName<T> = (person: Person) => readonly Found<T>[];

/** A notice names a person; a lost or stolen document names its owner. */
export type NoticeRecord = InterpolRecord & ListedPerson;

export function noticeOf(entry: InterpolRecord): NoticeRecord | null {
	if (entry.kind !== "notice") return null;
	const { surname = "", givenNames = "" } = entry;
	return { ...entry, surname, givenNames };
}

/**
 * A list that is asked by name, held in memory from its first question on: it is asked entry
 * by entry, which is meant for thousands. Null: this row is not asked about.
 */
export function byName<R, T extends ListedPerson>(
	rows: RowsOf<R>,
	personOf: (row: R) => T | null = (row) => row as unknown as T,
): ByName<T> {
	let list: NameList<T> | null = null;
	return (person) => {
		list ??= nameList(rows().flatMap((row) => personOf(row) ?? []));
		return askList(list, person);
	};
}
