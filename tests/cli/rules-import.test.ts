import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { dataFiles } from "../../desk/data-files.ts";
import { layPack, listPack, readShelf } from "../../desk/sources/pack-shelf.ts";
import { shippedLaw, shippedPack } from "../../rules/shipped-pack.ts";
import { hashPin } from "../../store/accounts/pin-hash.ts";
import { openDatabase } from "../../store/open-database.ts";
import { packFile, testSigners } from "../desk/signed-pack-file.ts";
import { deskWithAccounts, keyOf } from "./desk-folder.ts";
import { lintas } from "./run-cli.ts";

const pins = { ayu: "271828", budi: "314159", citra: "161803" };
let accounts: readonly object[];
beforeAll(async () => {
	const row = async (accountId: keyof typeof pins, role: string) => ({
		accountId,
		name: accountId,
		role,
		pinHash: await hashPin(pins[accountId]),
	});
	accounts = await Promise.all([
		row("ayu", "supervisor"),
		row("budi", "officer"),
		row("citra", "technician"),
	]);
});

function desk() {
	const folder = deskWithAccounts(accounts);
	const files = dataFiles(folder);
	writeFileSync(files.signers, JSON.stringify(testSigners));
	const file = join(folder, "next.pack");
	writeFileSync(file, packFile("2027.1", "2027-01-01"));
	return {
		folder,
		run: (people: readonly string[], typed: readonly string[] = []) =>
			lintas(
				[
					"rules",
					"import",
					file,
					...people.flatMap((who) => ["--confirm", who]),
					...["--data", folder, "--demo", "--now", "2026-12-15"],
				],
				typed.map((line) => `${line}\n`).join(""),
			),
		shelved: () =>
			readShelf(files.rules, testSigners, shippedLaw("IDN")).packs.map(
				({ pack }) => pack.version,
			),
	};
}

test("it is shown, then two people put it in force", async () => {
	const at = desk();
	const shown = await at.run([]);
	expect(shown).toMatchObject({
		code: 0,
		lines: [{ standing: "offered", version: "2027.1", signer: "Test" }],
	});
	expect(at.shelved()).toEqual([shippedPack("IDN").version]);
	const done = await at.run(["ayu", "budi"], [pins.ayu, pins.budi]);
	expect(done).toMatchObject({
		code: 0,
		lines: [{ version: "2027.1", importedBy: "ayu", confirmedBy: "budi" }],
	});
	expect(at.shelved()).toEqual([shippedPack("IDN").version, "2027.1"]);
	const decides = async (day: string) => {
		const words = ["rules", "show", "--data", at.folder, "--now", day];
		return (await lintas(words)).lines[0].pack.version;
	};
	expect(await decides("2026-12-31")).toBe(shippedPack("IDN").version);
	expect(await decides("2027-01-01")).toBe("2027.1");
	const again = await at.run(["ayu", "budi"], [pins.ayu, pins.budi]);
	expect([again.code, again.stderr]).toEqual([
		2,
		"lintas: rules.alreadyThere: 2027.1\n",
	]);
});

test("another text of a name and version that is here is refused, and told of where it is", async () => {
	const at = desk();
	const people = ["ayu", "budi"];
	await at.run(people, [pins.ayu, pins.budi]);
	const other = packFile("2027.1", "2027-01-01", { fees: [] });
	writeFileSync(join(at.folder, "next.pack"), other);
	const refused = await at.run(people, [pins.ayu, pins.budi]);
	expect([refused.code, refused.stderr]).toEqual([
		2,
		"lintas: rules.sameVersion: Indonesia 2027.1\n",
	]);
	expect(at.shelved()).toEqual([shippedPack("IDN").version, "2027.1"]);
	// A shelf of before, when nobody asked.
	const { rules } = dataFiles(at.folder);
	const laid = layPack(rules, other);
	if (!laid.ok) throw new Error(laid.error.code);
	const entry = { importedBy: "ayu", confirmedBy: "budi", atMs: 1 };
	expect(listPack(rules, { digest: laid.value, ...entry }).ok).toBe(true);
	const { lines } = await lintas(["doctor", "--data", at.folder, "--demo"]);
	expect(lines.filter(({ check }) => check === "ruleFiles")).toMatchObject([
		{ result: "warn", code: "rules.sameVersion" },
		{
			result: "warn",
			code: "rules.sameVersion",
			detail: `${laid.value.slice(0, 12)}.pack: Indonesia 2027.1`,
		},
	]);
});

test("what is no file, and what is beyond any pack, is not read", async () => {
	const at = desk();
	const long = join(at.folder, "long.pack");
	writeFileSync(long, " ".repeat((4 << 20) + 1));
	const code = async (file: string) => {
		const words = ["rules", "import", file, "--data", at.folder, "--demo"];
		const ran = await lintas(words);
		return [ran.code, ran.stderr.split(": ")[1]?.trim()];
	};
	expect(await code(at.folder)).toEqual([2, "rules.unreadable"]);
	expect(await code("/dev/zero")).toEqual([2, "rules.unreadable"]);
	expect(await code(long)).toEqual([2, "rules.tooLong"]);
});

test.each([
	["one person", ["ayu"], [], 2, "usage.confirm"],
	[
		"the same person",
		["ayu", "ayu"],
		[pins.ayu, pins.ayu],
		1,
		"approval.samePerson",
	],
	["a technician", ["ayu", "citra"], [pins.ayu, pins.citra], 1, "pin.role"],
	["a wrong PIN", ["ayu", "budi"], [pins.ayu, "000000"], 1, "pin.wrong"],
	[
		"a PIN longer than any",
		["ayu", "budi"],
		[pins.ayu, `${pins.budi}${" ".repeat(64)}`],
		1,
		"pin.wrong",
	],
	["no second PIN", ["ayu", "budi"], [pins.ayu], 2, "input.missing"],
] as const)(
	"%s puts nothing in force",
	async (_, people, typed, code, says) => {
		const at = desk();
		const refused = await at.run(people, typed);
		expect([refused.code, refused.lines]).toEqual([code, []]);
		expect(refused.stderr).toContain(says);
		expect(at.shelved()).toEqual([shippedPack("IDN").version]);
	},
);

test("a supervisor named second is the one who asks", async () => {
	const at = desk();
	const done = await at.run(["budi", "ayu"], [pins.budi, pins.ayu]);
	expect(done).toMatchObject({
		code: 0,
		lines: [{ importedBy: "ayu", confirmedBy: "budi" }],
	});
});

test("whose PIN was wrong stands in the journal", async () => {
	const at = desk();
	const first = await at.run(["ayu", "budi"], ["000000", pins.budi]);
	const second = await at.run(["ayu", "budi"], [pins.ayu, "000000"]);
	expect([first, second].map(({ stderr }) => stderr)).toEqual([
		expect.stringContaining("pin.wrong: ayu"),
		expect.stringContaining("pin.wrong: budi"),
	]);
	const opened = openDatabase(dataFiles(at.folder).store, {
		keyHex: keyOf(at.folder),
		busyTimeoutMs: 5000,
	});
	if (!opened.ok) throw new Error(opened.error.code);
	const { db } = opened.value;
	const rows = db
		.prepare<[], string>(
			"SELECT payload FROM journal WHERE kind = 'importRefused' ORDER BY sequence",
		)
		.pluck()
		.all();
	db.close();
	expect(rows.map((row) => JSON.parse(row))).toMatchObject([
		{ what: "rules", askedBy: "ayu", triedBy: "ayu", code: "pin.wrong" },
		{ what: "rules", askedBy: "ayu", triedBy: "budi", code: "pin.wrong" },
	]);
});

test("a pack of another state than the desk's is refused", async () => {
	const at = desk();
	writeFileSync(
		dataFiles(at.folder).desk,
		JSON.stringify({ state: "EUE", place: "FRA" }),
	);
	const refused = await at.run([]);
	expect([refused.code, refused.stderr]).toEqual([
		2,
		"lintas: rules.otherState: IDN, this desk is of EUE\n",
	]);
});
