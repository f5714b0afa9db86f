import type { Database } from "better-sqlite3";
import {
	mostAccounts,
	mostCrossings,
	mostRead,
	mostRows,
} from "../../contract/limits.ts";
import type { BanRecord, InterpolRecord } from "../../core/checks/facts.ts";
import type {
	AccountRow,
	CrossingRow,
	LinkRow,
	VisaRow,
} from "../bundle/rows.ts";
import {
	readSections,
	type SectionName,
	type SectionRow,
} from "../sections.ts";
import { type ByName, byName, type NoticeRecord, noticeOf } from "./by-name.ts";
import { type RowsOf, rowsOf } from "./rows-of.ts";

const byDocument = `documentNumber = ? AND issuingState = ? LIMIT ${mostRead}`;
const byNumber = `documentNumber = ? LIMIT ${mostRead}`;
const byPerson = `person = ? LIMIT ${mostRead}`;

export interface SectionQueries {
	readonly stamps: ReadonlyMap<SectionName, SectionRow>;
	readonly visasByDocument: RowsOf<VisaRow>;
	readonly visasByPerson: RowsOf<VisaRow>;
	readonly visasByNumber: RowsOf<VisaRow>;
	readonly bansByDocument: RowsOf<BanRecord>;
	readonly bansByName: ByName<BanRecord>;
	readonly crossingsByDocument: RowsOf<CrossingRow>;
	readonly linksByDocument: RowsOf<LinkRow>;
	readonly linksOfPerson: RowsOf<LinkRow>;
	readonly linksByName: ByName<LinkRow>;
	readonly interpolByDocument: RowsOf<InterpolRecord>;
	readonly interpolByName: ByName<NoticeRecord>;
	readonly accounts: RowsOf<AccountRow>;
	readonly accountById: RowsOf<AccountRow>;
}

function prepare(
	db: Database,
	sections: readonly SectionRow[],
): SectionQueries {
	const stamps = new Map(sections.map((row) => [row.section, row]));
	const rows = <T>(section: SectionName, where: string) =>
		rowsOf<T>(db, stamps.get(section)?.tableName, where);
	return {
		stamps,
		visasByDocument: rows("visas", byDocument),
		visasByPerson: rows("visas", byPerson),
		visasByNumber: rows("visas", `visaNumber = ? LIMIT ${mostRows}`),
		bansByDocument: rows("bans", byNumber),
		bansByName: byName(rows("bans", "1")),
		crossingsByDocument: rows(
			"crossings",
			`documentNumber = ? AND issuingState = ? ORDER BY day DESC LIMIT ${mostCrossings}`,
		),
		linksByDocument: rows("links", byDocument),
		linksOfPerson: rows("links", `personId = ? LIMIT ${mostRead}`),
		linksByName: byName(rows<LinkRow>("links", "1"), (link) =>
			link.dateOfBirth === undefined ? null : link,
		),
		interpolByDocument: rows("interpol", byNumber),
		interpolByName: byName(rows<InterpolRecord>("interpol", "1"), noticeOf),
		accounts: rows("accounts", `1 ORDER BY accountId LIMIT ${mostAccounts}`),
		accountById: rows("accounts", "accountId = ? LIMIT 1"),
	};
}

/**
 * The prepared statements over the tables that are current now. Ask inside the
 * read transaction that uses them: an import may have switched the tables.
 */
export function sectionQueries(db: Database): () => SectionQueries {
	const tables = db
		.prepare<[], string>(
			"SELECT group_concat(tableName ORDER BY section) FROM section",
		)
		.pluck();
	let prepared:
		| { tables: string | undefined; queries: SectionQueries }
		| undefined;
	return () => {
		const current = tables.get();
		if (prepared?.tables !== current || !prepared)
			prepared = { tables: current, queries: prepare(db, readSections(db)) };
		return prepared.queries;
	};
}
