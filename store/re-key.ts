import { createHash } from "node:crypto";
import type { Database } from "better-sqlite3";
import type { CrossingEntry } from "../contract/store.ts";
import { numberKey } from "../core/document/number-key.ts";
import { issuerKey } from "../core/document/state-key.ts";
import { STATE_CODES } from "../core/mrz/states.ts";
import { rowReaders } from "./bundle/rows.ts";
import {
	type EarlierKeys,
	earlierAct,
	earlierKeys,
} from "./earlier/earlier-row.ts";
import { readSections, type SectionRow, sectionShapes } from "./sections.ts";

/** Counted up whenever a function that makes a key (`numberKey`, `personKey`) changes. */
const keyRules = 2;

/** What decides on a key, as one text: the table of states is data and changes oftener than code. */
export const keyEdition: string = createHash("sha256")
	.update(
		JSON.stringify([
			keyRules,
			STATE_CODES.map((code) => [code, issuerKey(code)]),
		]),
	)
	.digest("hex");

const rowsPerPage = 2000;

type Row = [rowid: number, data: string, ...keys: (string | null)[]];

function reKeySection(db: Database, { section, tableName }: SectionRow): void {
	const { columns } = sectionShapes[section];
	const page = db
		.prepare<[number], Row>(
			`SELECT rowid, data, ${columns.join(", ")} FROM ${tableName}
			WHERE rowid > ? ORDER BY rowid LIMIT ${rowsPerPage}`,
		)
		.raw();
	const set = columns.map((name) => `${name} = ?`).join(", ");
	const update = db.prepare(`UPDATE ${tableName} SET ${set} WHERE rowid = ?`);
	for (let rows = page.all(0); rows.length > 0; ) {
		for (const [rowid, data, ...held] of rows) {
			// What is in the file passed its schema when it was imported.
			const keys = rowReaders[section].keys(JSON.parse(data));
			if (keys.some((key, at) => key !== held[at])) update.run(...keys, rowid);
		}
		rows = page.all(rows.at(-1)?.[0] ?? 0);
	}
}

type CrossingRow = [
	sequence: number,
	issuingState: string,
	documentNumber: string,
	payload: string,
];

/** Null: no payload of a crossing; the walk of the journal finds it. */
function documentIn(payload: string): CrossingEntry["document"] | null {
	try {
		return (JSON.parse(payload) as CrossingEntry).document ?? null;
	} catch {
		return null;
	}
}

/**
 * The columns of a crossing must go on agreeing with its journal row. One that names another
 * document than the journal does stays as it is, so that the walk of the journal finds it.
 */
function reKeyCrossings(db: Database): void {
	const page = db
		.prepare<[number], CrossingRow>(
			`SELECT c.sequence, c.issuingState, c.documentNumber, j.payload
			FROM crossing c JOIN journal j ON j.sequence = c.sequence
			WHERE c.sequence > ? ORDER BY c.sequence LIMIT ${rowsPerPage}`,
		)
		.raw();
	const update = db.prepare(
		"UPDATE crossing SET issuingState = ?, documentNumber = ? WHERE sequence = ?",
	);
	for (let rows = page.all(0); rows.length > 0; ) {
		for (const [sequence, issuingState, documentNumber, payload] of rows) {
			const document = documentIn(payload);
			if (document === null) continue;
			const state = issuerKey(document.issuingState);
			const number = numberKey(document.documentNumber);
			const isSame =
				issuerKey(issuingState) === state &&
				numberKey(documentNumber) === number;
			const isNew = issuingState !== state || documentNumber !== number;
			if (isSame && isNew) update.run(state, number, sequence);
		}
		rows = page.all(rows.at(-1)?.[0] ?? 0);
	}
}

type EarlierRow = [
	sequence: number,
	kind: string,
	payload: string,
	...held: EarlierKeys,
];

/** As with crossings: a pointer that names another document than its row stays, to be found out. */
function reKeyEarlier(db: Database): void {
	const page = db
		.prepare<[number], EarlierRow>(
			`SELECT e.sequence, j.kind, j.payload, e.kind, e.issuingState, e.documentNumber, e.dateOfBirth
			FROM earlier e JOIN journal j ON j.sequence = e.sequence
			WHERE e.source = '' AND e.sequence > ? ORDER BY e.sequence LIMIT ${rowsPerPage}`,
		)
		.raw();
	const update = db.prepare(
		"UPDATE earlier SET issuingState = ?, documentNumber = ? WHERE source = '' AND sequence = ?",
	);
	for (let rows = page.all(0); rows.length > 0; ) {
		for (const [sequence, kind, payload, , state, number] of rows) {
			const act = earlierAct(kind, payload);
			if (act === null) continue;
			const [, newState, newNumber] = earlierKeys(act);
			const isSame =
				issuerKey(state ?? "") === newState &&
				numberKey(number ?? "") === newNumber;
			const isNew = state !== newState || number !== newNumber;
			if (isSame && isNew) update.run(newState, newNumber, sequence);
		}
		rows = page.all(rows.at(-1)?.[0] ?? 0);
	}
}

/** Whether the keys of this file are those that this program asks by. */
export function isKeyed(db: Database): boolean {
	return (
		db.prepare("SELECT edition FROM keyEdition").pluck().get() === keyEdition
	);
}

/**
 * Writes the key columns anew where the program that wrote them made keys by other rules:
 * whole or not at all, and nothing on a file that has them. Throws SQLite's errors.
 */
export function reKey(db: Database): void {
	if (isKeyed(db)) return;
	db.transaction(() => {
		// Read again inside: another process may have been faster.
		if (isKeyed(db)) return;
		for (const section of readSections(db)) reKeySection(db, section);
		reKeyCrossings(db);
		reKeyEarlier(db);
		db.prepare("UPDATE keyEdition SET edition = ?").run(keyEdition);
	}).immediate();
}
