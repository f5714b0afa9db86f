import type { Database } from "better-sqlite3";
import { mostAccounts } from "../../contract/limits.ts";
import type { Failure } from "../../core/result.ts";
import {
	createSectionTable,
	indexStatements,
	sectionShapes,
} from "../sections.ts";
import { letOthersWrite } from "./let-others-write.ts";
import type { ManifestSection } from "./manifest.ts";
import { rowReaders } from "./rows.ts";
import { sectionLines } from "./section-lines.ts";

/** Rows a transaction: short enough that a crossing recorded meanwhile waits little. */
const rowsPerTransaction = 2000;

export interface StageOptions {
	readonly file: number;
	readonly at: number;
	readonly tableName: string;
	/** Called after every transaction; false stops the import. */
	onRows(rows: number): boolean;
}

function parseRow(
	reader: (typeof rowReaders)[keyof typeof rowReaders],
	line: string | undefined,
): (string | null)[] | undefined {
	if (line === undefined) return undefined;
	try {
		const { data, success } = reader.schema.safeParse(JSON.parse(line));
		return success ? [...reader.keys(data), line] : undefined;
	} catch {
		return undefined;
	}
}

/**
 * Fills a new table with one section, in several transactions: nothing refers
 * to the table yet. `bundle.row` (detail: section and line), `bundle.accounts` (detail: how many there may be), `bundle.digest`,
 * `bundle.truncated`, `store.closed` (stopped). Throws SQLite's and file errors.
 */
export function stageSection(
	db: Database,
	section: ManifestSection,
	{ file, at, tableName, onRows }: StageOptions,
): Failure | undefined {
	const reader = rowReaders[section.section];
	if (section.section === "accounts" && section.rows > mostAccounts)
		return { code: "bundle.accounts", detail: String(mostAccounts) };
	createSectionTable(db, section.section, tableName);
	const marks = [...sectionShapes[section.section].columns, "data"].map(
		() => "?",
	);
	const insert = db.prepare<(string | null)[]>(
		`INSERT INTO ${tableName} VALUES (${marks.join(", ")})`,
	);
	const lines = sectionLines(file, at, section.bytes);
	let rows = 0;
	let wrong: number | undefined;
	let next = lines.next();
	while (!next.done) {
		db.exec("BEGIN IMMEDIATE");
		const end = rows + rowsPerTransaction;
		for (; !next.done && rows < end; next = lines.next()) {
			rows += 1;
			if (wrong !== undefined) continue;
			const values = parseRow(reader, next.value);
			if (values) insert.run(...values);
			else wrong = rows;
		}
		db.exec("COMMIT");
		letOthersWrite();
		if (!onRows(rows)) return { code: "store.closed" };
	}
	const { bytes, sha256 } = next.value;
	const detail = section.section;
	// A row spoilt on the way is a digest that differs: say so, not what is in it.
	if (bytes < section.bytes) return { code: "bundle.truncated", detail };
	if (sha256 !== section.sha256) return { code: "bundle.digest", detail };
	if (wrong !== undefined)
		return { code: "bundle.row", detail: `${section.section} line ${wrong}` };
	if (rows !== section.rows) return { code: "bundle.digest", detail };
	for (const statement of indexStatements(section.section, tableName)) {
		db.exec(statement);
		letOthersWrite();
	}
	return undefined;
}
