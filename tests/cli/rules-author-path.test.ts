import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { hashPin } from "../../store/accounts/pin-hash.ts";
import { td3Of } from "../core/mrz/build.ts";
import { deskWithAccounts } from "./desk-folder.ts";
import { lintas, temporaryFolder } from "./run-cli.ts";

/** What a lawyer types at the open places, by the last names of their path. */
const filled: readonly (readonly [RegExp, unknown])[] = [
	[/^name$/, "Northland"],
	[/^version$/, "2027.1"],
	[/^issuedOn$/, "2026-12-01"],
	[/^effectiveFrom$/, "2027-01-01"],
	[/\.from$/, "2020-01-01"],
	[/\.instrument$/, "Border Act s. 1"],
	[/visaIndices\.0\.index$/, "V1"],
	[/\.purpose$/, "visit"],
	[/\.stayDays$/, 180],
	[/\.entries$/, "multiple"],
	[/\.useByDays$/, 730],
	[/nationalities\.0$/, "CAN"],
	[/\.months$/, 0],
	[/\.letter$/, "9(2)"],
	[/\.text$/, "holds no entry clearance"],
	[/^timeZones$/, { LHR: "Europe/London" }],
];

function fill(content: unknown, path = ""): unknown {
	if (typeof content === "string" && content.startsWith("FILL: ")) {
		const found = filled.find(([place]) => place.test(path));
		if (!found) throw new Error(`nothing to fill in at ${path}`);
		return found[1];
	}
	const under = (name: string | number) =>
		path === "" ? String(name) : `${path}.${name}`;
	if (Array.isArray(content))
		return content.map((item, at) => fill(item, under(at)));
	if (typeof content !== "object" || content === null) return content;
	return Object.fromEntries(
		Object.entries(content).map(([name, value]) => [
			name,
			fill(value, under(name)),
		]),
	);
}

const arriving = (nationality: string, day: string) => ({
	day,
	place: "LHR",
	direction: "arrival",
	mrz: td3Of({ state: nationality, nationality, expiry: "330101" }),
});

test("a state that nobody at the product knows of is written, tried, signed, imported and decides on its day", async () => {
	const folder = join(temporaryFolder(), "law");
	mkdirSync(folder);
	const pack = join(folder, "gbr.json");
	const out = join(folder, "gbr.pack");
	const keyFile = join(folder, "author.pem");
	const at = ["--now", "2026-12-15"];

	expect((await lintas(["rules", "new", "GBR", "--out", pack])).code).toBe(0);
	expect(readdirSync(folder).sort()).toEqual([
		"gbr.json",
		"rule-pack.schema.json",
	]);
	expect((await lintas(["rules", "new", "GBR", "--out", pack])).code).toBe(2);
	const open = await lintas(["rules", "check", pack, ...at]);
	expect(open.code).toBe(1);
	const { faults } = open.lines[0];
	expect(
		faults.filter(({ code }: { code: string }) => code !== "rules.unfilled"),
	).toEqual([]);
	expect(faults).toContainEqual({
		code: "rules.unfilled",
		line: expect.any(Number),
		path: "visaFree.0.nationalities.0",
		detail: "codes of states as passports print them: BRA, TUR",
	});

	const unwritten = readFileSync(pack, "utf8");
	writeFileSync(pack, JSON.stringify(fill(JSON.parse(unwritten)), null, "\t"));
	const checked = await lintas(["rules", "check", pack, ...at]);
	expect(checked).toMatchObject({
		code: 0,
		lines: [{ ok: true, state: "GBR", isComing: true, advice: [] }],
	});

	const cases = [
		{
			id: "free",
			input: arriving("CAN", "2027-01-05"),
			expected: {
				verdict: "admit",
				outcome: "visaFree",
				permittedUntil: "2027-07-03",
			},
		},
		{
			id: "needs a visa",
			input: arriving("BWA", "2027-01-05"),
			expected: { verdict: "refer", outcome: "noVisa" },
		},
		{
			id: "citizen",
			input: arriving("GBR", "2027-01-05"),
			expected: { verdict: "admit", outcome: "citizen" },
		},
	];
	writeFileSync(
		join(folder, "gbr.cases.jsonl"),
		cases.map((one) => JSON.stringify(one)).join("\n"),
	);
	const tried = await lintas(["rules", "test", pack, ...at]);
	expect([tried.code, tried.lines.at(-1)]).toMatchObject([
		0,
		{ passed: 3, failed: 0, broken: 0 },
	]);

	const passphrase = "seven quiet herons\n";
	const { lines: keys } = await lintas(
		["rules", "keygen", "--signer", "Law office", "--out", keyFile],
		passphrase.repeat(2),
	);
	const signed = await lintas(
		[
			...["rules", "sign", pack, "--key", keyFile],
			...["--signer", "Law office", "--out", out, ...at],
		],
		passphrase,
	);
	expect(signed.code).toBe(0);

	const pins = ["271828", "314159"];
	const [ayu = "", budi = ""] = await Promise.all(
		pins.map((pin) => hashPin(pin)),
	);
	const desk = deskWithAccounts([
		{ accountId: "ayu", name: "Ayu", role: "supervisor", pinHash: ayu },
		{ accountId: "budi", name: "Budi", role: "officer", pinHash: budi },
	]);
	writeFileSync(join(desk, "signers.json"), JSON.stringify(keys));
	writeFileSync(
		join(desk, "desk.json"),
		JSON.stringify({ state: "GBR", place: "LHR", timeZone: "Europe/London" }),
	);
	const ofDesk = ["--data", desk, "--demo"];
	const imported = await lintas(
		[
			...["rules", "import", out, "--confirm", "ayu", "--confirm", "budi"],
			...[...ofDesk, ...at],
		],
		pins.map((pin) => `${pin}\n`).join(""),
	);
	expect(imported).toMatchObject({
		code: 0,
		lines: [{ state: "GBR", importedBy: "ayu", confirmedBy: "budi" }],
	});
	const on = async (day: string) =>
		(await lintas(["verify", ...ofDesk], [arriving("CAN", day)])).lines[0];
	expect(await on("2026-12-31")).toMatchObject({ verdict: "refer" });
	expect(await on("2027-01-01")).toMatchObject({
		verdict: "admit",
		outcome: "visaFree",
		permittedUntil: "2027-06-29",
	});
});
