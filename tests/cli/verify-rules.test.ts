import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { signedPack } from "../../desk/sources/pack-signature.ts";
import { createSigningKey } from "../../store/signing-key.ts";
import { td3Of } from "../core/mrz/build.ts";
import { caseOf } from "./cases.ts";
import { lintas, temporaryFolder } from "./run-cli.ts";

const folder = temporaryFolder();
const file = (name: string) =>
	new URL(`../../rules/${name}`, import.meta.url).pathname;
const text = readFileSync(file("idn.json"), "utf8");
const shipped = JSON.parse(text);

function packFile(name: string, change: object): string {
	const path = join(folder, name);
	writeFileSync(path, JSON.stringify({ ...shipped, ...change }, null, "\t"));
	return path;
}
const shorter = packFile("shorter.json", {
	version: "test",
	visaIndices: shipped.visaIndices.map((rule: { ruleId: string }) =>
		rule.ruleId === "idn.index.B1" ? { ...rule, stayDays: 14 } : rule,
	),
});
const overlapping = packFile("overlapping.json", {
	documentValidity: shipped.documentValidity.map((rule: object) => ({
		...rule,
		from: "2020-01-01",
		until: undefined,
	})),
});

test("verify: another state is only data", async () => {
	const mrz = td3Of({ state: "USA", nationality: "USA", expiry: "330101" });
	const stays = [
		{ day: "2026-01-01", direction: "arrival", place: "FRA" },
		{ day: "2026-01-30", direction: "departure", place: "FRA" },
	];
	const { lines } = await lintas(
		["verify", "--rules", file("schengen-like.json")],
		[
			caseOf("second stay", {
				day: "2026-03-01",
				place: "FRA",
				mrz,
				visas: [],
				crossings: stays,
			}),
		],
	);
	expect(lines[0]).toMatchObject({
		verdict: "admit",
		outcome: "visaFree",
		permittedUntil: "2026-04-29",
		proof:
			"Arrival 2026-03-01 with 30 days of 90 in 180 used; 60 days from that day, last day 2026-04-29 (FREE, Regulation (EU) 2018/1806 Annex II). Not confirmed: sl.visaFree.annexII, sl.validity.passport.",
	});
});

test("the state of the desk's configuration says whose law the command line uses", async () => {
	const desk = temporaryFolder();
	writeFileSync(join(desk, "desk.json"), JSON.stringify({ state: "EUE" }));
	const shown = await lintas(["rules", "show", "--data", desk]);
	expect(shown.lines[0].pack.state).toBe("EUE");
	const asked = caseOf("visa-free", {
		day: "2026-03-01",
		place: "FRA",
		mrz: td3Of({ state: "USA", nationality: "USA", expiry: "330101" }),
		visas: [],
	});
	const here = await lintas(["verify", "--data", desk], [asked]);
	expect(here.lines[0]).toMatchObject({
		outcome: "visaFree",
		permittedUntil: "2026-05-29",
	});
	const elsewhere = temporaryFolder();
	const there = await lintas(["verify", "--data", elsewhere], [asked]);
	expect(there.lines[0].outcome).toBe("unknown");
	const doctor = await lintas(["doctor", "--data", desk]);
	expect(
		doctor.lines.find(({ check }) => check === "rulePack").detail,
	).toContain("Schengen-like");
});

test("where no law is here yet, nobody is admitted, and doctor says what to do", async () => {
	const desk = temporaryFolder();
	const config = (state: string) =>
		writeFileSync(join(desk, "desk.json"), JSON.stringify({ state }));
	config("UTO");
	const unknown = await lintas(["rules", "show", "--data", desk]);
	expect([unknown.code, unknown.stderr]).toEqual([
		2,
		expect.stringContaining("state: no state"),
	]);
	config("GBR");
	const people = ["GBR", "CAN", "IDN"].map((state) =>
		caseOf(state, {
			mrz: td3Of({ state, nationality: state, expiry: "330101" }),
		}),
	);
	const { lines } = await lintas(["verify", "--data", desk], people);
	expect(lines.map(({ verdict }) => verdict)).toEqual(
		people.map(() => "refer"),
	);
	const doctor = await lintas(["doctor", "--data", desk]);
	expect(doctor.lines.find(({ check }) => check === "rulePack")).toMatchObject({
		result: "fail",
		code: "rules.noLaw",
	});
});

test("rules show: the pack, then its rules; on a day only those in force", async () => {
	const all = await lintas(["rules", "show"]);
	expect(all.code).toBe(0);
	expect(all.lines[0].pack).toEqual({
		state: "IDN",
		name: "Indonesia",
		version: "2026.11",
		issuedOn: "2026-12-01",
		effectiveFrom: "2011-05-05",
	});
	expect(all.lines[0].rules).toBe(all.lines.length - 1);
	const { timeZones, maximumAgeHours } = shipped;
	expect(all.lines[0]).toMatchObject({ timeZones, maximumAgeHours });
	const on = async (day: string) => {
		const { lines } = await lintas(["rules", "show", "--day", day]);
		return lines
			.filter(({ part }) => part === "visaOnArrival")
			.map(({ ruleId }) => ruleId);
	};
	expect(await on("2024-01-08")).toEqual(["idn.voa.2023-09-01"]);
	expect(await on("2024-01-09")).toEqual(["idn.voa.2024-01-09"]);
	expect((await lintas(["rules", "show", "--day", "x"])).code).toBe(2);
});

test("rules diff: one change a line, with a sentence", async () => {
	const { code, lines } = await lintas(["rules", "diff", shorter]);
	expect(code).toBe(1);
	expect(lines).toEqual([
		{
			kind: "valueChanged",
			part: "version",
			ruleId: null,
			subject: "",
			field: null,
			before: shipped.version,
			after: "test",
			sentence: `version: ${shipped.version} becomes test.`,
		},
		{
			kind: "valueChanged",
			part: "visaIndices",
			ruleId: "idn.index.B1",
			subject: "B1",
			field: "stayDays",
			before: 30,
			after: 14,
			sentence: "visaIndices B1 (idn.index.B1): stayDays 30 becomes 14.",
		},
	]);
	const other = await lintas([
		"rules",
		"diff",
		file("idn.json"),
		file("schengen-like.json"),
	]);
	expect(other.lines.map(({ kind }) => kind)).toContain("ruleRemoved");
	expect((await lintas(["rules", "diff", file("idn.json")])).code).toBe(0);
});

test.each([
	[
		"how old data may be",
		{ maximumAgeHours: { ...shipped.maximumAgeHours, ban: 8760 } },
		"maximumAgeHours ban: 24 becomes 8760.",
	],
	[
		"a time zone",
		{ timeZones: { ...shipped.timeZones, CGK: "Asia/Jayapura" } },
		"timeZones CGK: Asia/Jakarta becomes Asia/Jayapura.",
	],
	[
		"the day on which it begins",
		{ effectiveFrom: "2026-02-01" },
		`effectiveFrom: ${shipped.effectiveFrom} becomes 2026-02-01.`,
	],
])("rules diff: %s alone is a difference", async (name, change, sentence) => {
	const path = packFile(`${name}.json`, change);
	const { code, lines } = await lintas(["rules", "diff", path]);
	expect(code).toBe(1);
	expect(lines.map((line) => line.sentence)).toEqual([sentence]);
});

test("rules dry-run: every changed verdict, then the counts", async () => {
	const cases = [
		caseOf("stays"),
		caseOf("none", { visas: [] }),
		{ id: "broken" },
	];
	const { code, lines, stderr } = await lintas(
		["rules", "dry-run", shorter],
		cases,
	);
	expect(code).toBe(2);
	expect(stderr).toBe("lintas: line 3: input.case\n");
	expect(lines).toMatchObject([
		{
			kind: "changed",
			id: "stays",
			before: { permittedUntil: "2023-03-30" },
			after: { permittedUntil: "2023-03-14" },
		},
		{ kind: "done", done: 2, changed: 1 },
	]);
	const same = await lintas(
		["rules", "dry-run", shorter, "--old", shorter],
		cases.slice(0, 2),
	);
	expect(same).toMatchObject({ code: 0, lines: [{ changed: 0 }] });
});

test("rules check: accepted, refused with its line, signed by a trusted signer only", async () => {
	const key = createSigningKey();
	writeFileSync(
		join(folder, "signers.json"),
		JSON.stringify([{ name: "centre", publicKey: key.publicKeyHex }]),
	);
	const signed = join(folder, "signed.rules");
	writeFileSync(signed, signedPack(text, "centre", key.sign));
	const forged = join(folder, "forged.rules");
	writeFileSync(
		forged,
		signedPack(text, "centre", key.sign).replace("Indonesia", "Atlantis"),
	);
	const { code, lines } = await lintas([
		"rules",
		"check",
		"--data",
		folder,
		signed,
		forged,
		overlapping,
		join(folder, "none.json"),
	]);
	expect(code).toBe(1);
	expect(lines.map(({ ok, error }) => (ok ? "ok" : error.code))).toEqual([
		"ok",
		"rules.signature",
		"rules.overlap",
		"rules.unreadable",
	]);
	expect(lines[2].error.detail).toMatch(
		/: line \d+, documentValidity\.1\.from: /,
	);
	const alone = await lintas(["rules", "check", "--data", folder, signed]);
	expect(alone.code).toBe(0);
});
