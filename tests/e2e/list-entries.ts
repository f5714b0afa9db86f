import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "better-sqlite3";
import type { Mrz } from "../../core/mrz/mrz.ts";
import { parseMrz } from "../../core/mrz/parse.ts";
import { rowReaders } from "../../store/bundle/rows.ts";
import { openDatabase } from "../../store/open-database.ts";
import { readSections, type SectionName } from "../../store/sections.ts";

/** What a list can say against a traveller who did nothing else. */
export const listFacts = ["ban", "sltd", "notice", "otherPassport"] as const;
export type ListFact = (typeof listFacts)[number];

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
		const tableOf = this.#tables();
		this.#db
			.transaction(() => {
				for (const section of ["bans", "interpol", "links"] as const)
					this.#db
						.prepare(
							`DELETE FROM ${tableOf.get(section)} WHERE instr(data, ?) > 0`,
						)
						.run(JSON.stringify(mark));
				if (fact !== null) this.#insert(rowsFor(fact, mark, lines));
			})
			.immediate();
	}

	/** Lists get so much longer. */
	add(rows: readonly Row[]): void {
		this.#db.transaction(() => this.#insert(rows)).immediate();
	}

	/** What the lists of a section say by now. */
	rowsOf(section: SectionName): Record<string, unknown>[] {
		return this.#db
			.prepare<[], string>(`SELECT data FROM ${this.#tables().get(section)}`)
			.pluck()
			.all()
			.map((data) => JSON.parse(data));
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
