import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { fail, ok } from "../../../core/result.ts";
import { dataFiles } from "../../../desk/data-files.ts";
import {
	confirmImport,
	type ImportDesk,
} from "../../../desk/supervisor/confirm-import.ts";
import { openRuleLibrary } from "../../../desk/supervisor/rule-library.ts";
import { packFile, testSigners } from "../signed-pack-file.ts";

const today = "2027-01-15";
let files = dataFiles("");
beforeEach(() => {
	const folder = mkdtempSync(join(tmpdir(), "lintas-confirm-"));
	files = dataFiles(folder);
	writeFileSync(files.signers, JSON.stringify(testSigners));
	return () => rmSync(folder, { recursive: true, force: true });
});

type Journal = Parameters<
	NonNullable<ReturnType<ImportDesk["store"]>>["appendEvent"]
>[0][];

const dewi = { accountId: "dewi", name: "Dewi", role: "supervisor" } as const;

/** Dewi opened pack A; the store knows these PINs. */
function desk(journal: Journal): ImportDesk {
	const library = openRuleLibrary(files.rules, files.signers, "IDN");
	expect(library.open(packFile("A", today), today).ok).toBe(true);
	const known = [
		{ accountId: "dewi", name: "Dewi", role: "supervisor", pin: "1" },
		{ accountId: "sari", name: "Sari", role: "officer", pin: "2" },
		{ accountId: "agus", name: "Agus", role: "technician", pin: "3" },
	] as const;
	return {
		isStillAsked: () => true,
		library,
		today: () => today,
		nowMs: () => 5,
		store: () => ({
			async verifyPin({ accountId, pin }) {
				const person = known.find(
					(one) => one.accountId === accountId.toLowerCase(),
				);
				if (person === undefined) return fail("pin.unknown");
				return person.pin === pin ? ok(person) : fail("pin.wrong", "2");
			},
			async appendEvent(event) {
				journal.push(event);
				return ok({ sequence: journal.length, hash: "0".repeat(64) });
			},
		}),
	};
}

test.each([
	["sari", "0", "pin.wrong"],
	["agus", "3", "pin.role"],
])(
	"%s with PIN %s: %s, and a row says who tried what",
	async (who, pin, code) => {
		const journal: Journal = [];
		const on = desk(journal);
		const refused = await confirmImport(
			on,
			{ account: dewi },
			{ accountId: who, pin },
		);
		expect(refused).toMatchObject({ ok: false, error: { code } });
		expect(journal).toEqual([
			{
				kind: "importRefused",
				atMs: 5,
				detail: {
					what: "rules",
					digest: on.library.offer()?.packId,
					askedBy: "dewi",
					triedBy: who,
					code,
				},
			},
		]);
		expect(on.library.inForce(today).version).not.toBe("A");
	},
);

test("an account that nobody has leaves no row: its name may be a PIN", async () => {
	const journal: Journal = [];
	const refused = await confirmImport(
		desk(journal),
		{ account: dewi },
		{ accountId: "314159", pin: "1" },
	);
	expect(refused).toMatchObject({ error: { code: "pin.unknown" } });
	expect(journal).toEqual([]);
});

test.each(["dewi", "DEWI"])("%s is no second person", async (who) => {
	const on = desk([]);
	const refused = await confirmImport(
		on,
		{ account: dewi },
		{ accountId: who, pin: "1" },
	);
	expect(refused).toMatchObject({ error: { code: "approval.samePerson" } });
	expect(on.library.inForce(today).version).not.toBe("A");
});

test("a second person's PIN puts it in force, with both in the journal", async () => {
	const journal: Journal = [];
	const on = desk(journal);
	expect(
		(
			await confirmImport(
				on,
				{ account: dewi },
				{ accountId: "SARI", pin: "2" },
			)
		).ok,
	).toBe(true);
	expect(journal).toMatchObject([
		{
			kind: "imported",
			detail: { importedBy: "dewi", confirmedBy: "sari", version: "A" },
		},
	]);
	expect(on.library.inForce(today).version).toBe("A");
});
