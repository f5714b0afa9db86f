import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "better-sqlite3";
import type { Mrz } from "../../core/mrz/mrz.ts";
import { parseMrz } from "../../core/mrz/parse.ts";
import { rowReaders } from "../../store/bundle/rows.ts";
import { openDatabase } from "../../store/open-database.ts";
import {
	createSectionTable,
	indexStatements,
	readSections,
	type SectionName,
	sectionShapes,
} from "../../store/sections.ts";

/** What a list can say against a traveller who did nothing else. */
export const listFacts = ["ban", "sltd", "notice", "otherPassport"] as const;
/** `possible`: somebody of nearly the same name, born in the same year. */
export type ListFact = (typeof listFacts)[number] | "possible";

const lists = ["bans", "interpol", "links"] as const;

export type Row = readonly [SectionName, object];

export function holderOf(lines: readonly string[]): Mrz["fields"] {
	const mrz = parseMrz(lines.join("\n"), "2026-01-01");
	if (!mrz.ok) throw new Error(mrz.error.code);
	return mrz.value.fields;
}

function rowsFor(
	fact: ListFact,
	mark: string,
	lines: readonly string[],
): readonly Row[] {
	const { issuingState, documentNumber, surname, givenNames, birthDate } =
		holderOf(lines);
	const document = { issuingState, documentNumber };
	const names = { surname, givenNames };
	const person = { ...names, dateOfBirth: birthDate };
	switch (fact) {
		case "ban":
			return [
				[
					"bans",
					{
						banId: mark,
						kind: "tangkal",
						...document,
						...person,
						requestedBy: "Office A (invented)",
						from: "2020-01-01",
					},
				],
			];
		case "possible":
			return [
				[
					"bans",
					{
						banId: mark,
						kind: "tangkal",
						surname: surname.replace("NJ", "NDJ"),
						givenNames,
						dateOfBirth: birthDate?.slice(0, 4),
						requestedBy: "Office A (invented)",
						from: "2020-01-01",
					},
				],
			];
		case "sltd":
			return [["interpol", { entryId: mark, kind: "sltd", ...document }]];
		case "notice":
			return [["interpol", { entryId: mark, kind: "notice", ...person }]];
		case "otherPassport": {
			const other = { issuingState, documentNumber: "LZ0000001" };
			return [
				["links", { personId: mark, ...document, ...names }],
				["links", { personId: mark, ...other, ...names }],
				["interpol", { entryId: mark, kind: "sltd", ...other }],
			];
		}
	}
}

/** The lists of a running demonstration desk, so that one passport can stand on them or not. */
export class ListEntries {
	readonly #db: Database;

	constructor(folder: string) {
		const { keyHex } = JSON.parse(
			readFileSync(join(folder, "store-key.json"), "utf8"),
		);
		const opened = openDatabase(join(folder, "lintas.db"), {
			keyHex,
			busyTimeoutMs: 5000,
		});
		if (!opened.ok) throw new Error(opened.error.code);
		this.#db = opened.value.db;
	}

	/** From now on exactly this stands against the passport; null: nothing. */
	set(mark: string, lines: readonly string[], fact: ListFact | null): void {
		const rows = fact === null ? [] : rowsFor(fact, mark, lines);
		this.#db
			.transaction(() => {
				const tableOf = this.#switched();
				for (const section of lists)
					this.#db
						.prepare(
							`DELETE FROM ${tableOf.get(section)} WHERE instr(data, ?) > 0`,
						)
						.run(JSON.stringify(mark));
				this.#insert(rows);
			})
			.immediate();
	}

	/** Lists get so much longer. */
	add(rows: readonly Row[]): void {
		this.#db
			.transaction(() => {
				this.#switched();
				this.#insert(rows);
			})
			.immediate();
	}

	/** What the lists of a section say by now. */
	rowsOf(section: SectionName): Record<string, unknown>[] {
		return this.#db
			.prepare<[], string>(`SELECT data FROM ${this.#tables().get(section)}`)
			.pluck()
			.all()
			.map((data) => JSON.parse(data));
	}

	/** The lists in new tables, as after an import: nobody changes one in place. */
	#switched(): Map<SectionName, string> {
		const [number = 0] = this.#db
			.prepare<[], number>(
				"UPDATE importNumber SET last = last + 1 RETURNING last",
			)
			.pluck()
			.all();
		const tableOf = this.#tables();
		for (const section of lists) {
			const old = tableOf.get(section);
			const name = `${section}_${number}`;
			createSectionTable(this.#db, section, name);
			const columns = [...sectionShapes[section].columns, "data"].join(", ");
			this.#db.exec(`INSERT INTO ${name} SELECT ${columns} FROM ${old}`);
			for (const statement of indexStatements(section, name))
				this.#db.exec(statement);
			this.#db
				.prepare("UPDATE section SET tableName = ? WHERE section = ?")
				.run(name, section);
			this.#db.exec(`DROP TABLE ${old}`);
		}
		return this.#tables();
	}

	#tables(): Map<SectionName, string> {
		return new Map(
			readSections(this.#db).map((row) => [row.section, row.tableName]),
		);
	}

	#insert(rows: readonly Row[]): void {
		const tableOf = this.#tables();
		for (const [section, row] of rows) {
			const keys = rowReaders[section].keys(row as never);
			const marks = [...keys, ""].map(() => "?").join();
			this.#db
				.prepare(`INSERT INTO ${tableOf.get(section)} VALUES (${marks})`)
				.run(...keys, JSON.stringify(row));
		}
	}

	close(): void {
		this.#db.close();
	}
}
