import type { Database } from "better-sqlite3";

export const sectionNames = [
	"visas",
	"bans",
	"crossings",
	"links",
	"interpol",
	"accounts",
] as const;
export type SectionName = (typeof sectionNames)[number];

export interface SectionRow {
	readonly section: SectionName;
	readonly source: string;
	readonly version: number;
	readonly asOfMs: number;
	readonly rows: number;
	readonly tableName: string;
}

interface SectionShape {
	/** Key columns; the whole row is one JSON text beside them, in `data`. */
	readonly columns: readonly string[];
	readonly indexes: readonly (readonly string[])[];
}

/** Binding many columns costs more than finding the row: keys, and one text. */
export const sectionShapes: Readonly<Record<SectionName, SectionShape>> = {
	visas: {
		columns: ["documentNumber", "issuingState", "visaNumber", "person"],
		indexes: [["documentNumber", "issuingState"], ["visaNumber"], ["person"]],
	},
	bans: { columns: ["documentNumber"], indexes: [["documentNumber"]] },
	crossings: {
		columns: ["documentNumber", "issuingState", "day"],
		indexes: [["documentNumber", "issuingState", "day"]],
	},
	links: {
		columns: ["documentNumber", "issuingState", "personId"],
		indexes: [["documentNumber", "issuingState"], ["personId"]],
	},
	interpol: { columns: ["documentNumber"], indexes: [["documentNumber"]] },
	accounts: { columns: ["accountId"], indexes: [["accountId"]] },
};

export function createSectionTable(
	db: Database,
	section: SectionName,
	tableName: string,
): void {
	const keys = sectionShapes[section].columns.map((name) => `${name} TEXT`);
	db.exec(
		`CREATE TABLE ${tableName} (${keys.join(", ")}, data TEXT NOT NULL) STRICT`,
	);
}

/** Built after the rows: sorted pages are written once, not a page per row. */
export function indexStatements(
	section: SectionName,
	tableName: string,
): readonly string[] {
	return sectionShapes[section].indexes.map(
		(columns, index) =>
			`CREATE INDEX ${tableName}_${index} ON ${tableName} (${columns.join(", ")})`,
	);
}

export function readSections(db: Database): readonly SectionRow[] {
	return db.prepare<[], SectionRow>("SELECT * FROM section").all();
}

const staged = new RegExp(`^(${sectionNames.join("|")})_[0-9]+$`);

/** Section tables that no stamp names: what an interrupted import left behind. */
export function orphanTables(db: Database): readonly string[] {
	const used = new Set(readSections(db).map(({ tableName }) => tableName));
	return db
		.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'")
		.pluck()
		.all()
		.filter((name) => staged.test(name) && !used.has(name));
}
