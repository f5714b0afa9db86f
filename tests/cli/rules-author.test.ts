import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { shippedPack } from "../../rules/shipped-pack.ts";
import { hashPin } from "../../store/accounts/pin-hash.ts";
import { deskWithAccounts } from "./desk-folder.ts";
import { lintas, temporaryFolder } from "./run-cli.ts";

const shipped = readFileSync(
	new URL("../../rules/idn.json", import.meta.url),
	"utf8",
);
const folder = temporaryFolder();
const inFolder = (name: string, text: string) => {
	const path = join(folder, name);
	writeFileSync(path, text);
	return path;
};
const lineOf = (text: string, part: string) =>
	text.slice(0, text.indexOf(part)).split("\n").length;

describe("rules check", () => {
	test("tells every fault at once, each with its line and path", async () => {
		const text = shipped
			.replace('"issuedOn": "2026-12-01"', '"issuedOn": "2999-12-01"')
			.replace('"ruleId": "idn.inspection"', '"ruleId": "idn.visaRequired"');
		const { code, lines } = await lintas([
			...["rules", "check", inFolder("faults.json", text)],
		]);
		expect(code).toBe(1);
		expect(lines).toMatchObject([
			{
				ok: false,
				error: { code: "rules.future" },
				faults: [
					{
						code: "rules.future",
						path: "issuedOn",
						line: lineOf(text, '"issuedOn"'),
					},
					{
						code: "rules.duplicate",
						path: "inspection.ruleId",
						line: lineOf(text, '"inspection"') + 1,
					},
				],
			},
		]);
	});

	test("fields of tomorrow, of nobody, and no JSON", async () => {
		const { lines } = await lintas([
			...["rules", "check"],
			inFolder("tomorrow.json", shipped.replace("rules/2", "rules/9")),
			inFolder(
				"fields.json",
				shipped
					.replace('"evidence": "secondary"', '"evidence": "certain"')
					.replace('"version"', '"versoin"'),
			),
			inFolder("torn.json", shipped.slice(0, 2000)),
		]);
		expect(
			lines.map(({ faults }) =>
				faults.map(({ code }: { code: string }) => code),
			),
		).toEqual([
			["rules.format"],
			["rules.invalid", "rules.invalid", "rules.invalid"],
			["rules.syntax"],
		]);
		expect(lines[1].faults[0].path).toMatch(/evidence$|version$|^$/);
		expect(lines[2].faults[0].line).toBeGreaterThan(1);
	});

	test("says what decides and is seldom meant, and what would be right", async () => {
		const pack = JSON.parse(shipped);
		const list = pack.visaFree.findLast(
			({ nationalities }: { nationalities: string[] }) =>
				nationalities.length > 5,
		);
		list.nationalities.push("BRZ", list.nationalities[0]);
		delete pack.timeZones.CGK;
		pack.overstay.at(-1).currency = "RPH";
		for (const rule of pack.autogate) rule.until ??= "2026-11-30";
		pack.visaOnArrival.at(-1).window = { days: 30, maximumDays: 60 };
		const { code, lines } = await lintas([
			...[
				"rules",
				"check",
				inFolder("advice.json", JSON.stringify(pack, null, 1)),
			],
		]);
		expect(code).toBe(0);
		const { advice } = lines[0];
		const codes = advice.map((one: { code: string }) => one.code);
		expect(codes.toSorted()).toEqual([
			"currencyUnknown",
			"listEnded",
			"stateTwice",
			"stateUnknown",
			"windowShort",
			"zoneMissing",
		]);
		expect(advice[0]).toMatchObject({
			code: "stateUnknown",
			path: expect.stringMatching(/^visaFree\.\d+\.nationalities\.\d+$/),
			line: expect.any(Number),
			detail: expect.stringContaining("BRA"),
		});
	});
});

describe("rules test", () => {
	test("the cases that the pack carries come out as they say", async () => {
		const pack = new URL("../../rules/idn.json", import.meta.url).pathname;
		const { code, lines } = await lintas(["rules", "test", pack]);
		expect(lines.at(-1)).toMatchObject({ failed: 0, broken: 0 });
		expect(lines.at(-1).passed).toBeGreaterThan(20);
		expect(code).toBe(0);
	});

	test("what differs is told; a broken line ends nothing", async () => {
		const path = new URL("../../rules/idn.cases.jsonl", import.meta.url);
		const [first = ""] = readFileSync(path, "utf8").split("\n");
		const other = JSON.parse(first);
		other.expected.outcome = "citizen";
		const file = inFolder(
			"own.cases.jsonl",
			[first, "{torn", JSON.stringify(other), '{"id":7,"expected":{}}'].join(
				"\n",
			),
		);
		const pack = inFolder("own.json", shipped);
		const { code, lines, stderr } = await lintas(["rules", "test", pack, file]);
		expect(code).toBe(2);
		expect(lines).toMatchObject([
			{
				line: 3,
				id: other.id,
				differs: [{ path: "outcome", expected: "citizen", found: "visaFree" }],
			},
			{ passed: 1, failed: 1, broken: 2 },
		]);
		expect(stderr).toContain("line 2: input.json");
		expect(stderr).toContain("line 4: input.case: input");
		const beside = await lintas(["rules", "test", pack]);
		expect(beside.lines.at(-1)).toMatchObject({ passed: 1, failed: 1 });
		const none = await lintas([
			"rules",
			"test",
			inFolder("bare.json", shipped),
		]);
		expect(none.code).toBe(2);
		expect(none.stderr).toContain("bare.cases.jsonl");
	});
});

test("rules diff says what a new list adds to the one that it follows", async () => {
	const pack = JSON.parse(shipped);
	const last = pack.visaFree.findLast(
		({ nationalities, until }: { nationalities: string[]; until?: string }) =>
			nationalities.length > 5 && until === undefined,
	);
	last.until = "2027-01-31";
	pack.visaFree.push({
		...last,
		ruleId: "idn.visaFree.next",
		instrument: "Permenimipas 1/2027",
		nationalities: [...last.nationalities.slice(1), "NZL"],
		stayDays: 60,
		from: "2027-02-01",
		until: undefined,
	});
	const { lines } = await lintas([
		...["rules", "diff", inFolder("old.json", shipped)],
		inFolder("new.json", JSON.stringify(pack)),
	]);
	const [removed] = last.nationalities;
	const sentence = lines
		.map((line: { sentence: string }) => line.sentence)
		.find((text: string) => text.startsWith("New:"));
	expect(sentence).toContain("adds New Zealand; removes ");
	expect(sentence).not.toContain(removed);
	expect(sentence).toContain("stayDays 30 becomes 60");
});

describe("rules keygen and sign", () => {
	const passphrase = "seven quiet herons";
	const keygen = (out: string, ...typed: string[]) =>
		lintas(
			["rules", "keygen", "--signer", "Law office", "--out", out],
			typed.map((line) => `${line}\n`).join(""),
		);

	test("a key is asked a passphrase twice, is its owner's alone and never written over", async () => {
		const out = join(folder, "first.pem");
		expect(
			(await keygen(out, passphrase, "seven quiet heron")).stderr,
		).toContain("signingKey.differs");
		expect((await keygen(out, "short", "short")).stderr).toContain(
			"signingKey.short",
		);
		const made = await keygen(out, passphrase, passphrase);
		expect(made).toMatchObject({
			code: 0,
			lines: [
				{
					name: "Law office",
					publicKey: expect.stringMatching(/^[0-9a-f]{64}$/),
				},
			],
		});
		expect(statSync(out).mode & 0o777).toBe(0o600);
		expect(readFileSync(out, "utf8")).toMatch(/^-----BEGIN ENCRYPTED/);
		expect((await keygen(out, passphrase, passphrase)).stderr).toContain(
			"signingKey.exists",
		);
	});

	test("what is changed, checked, tried and signed is imported by two people and decides", async () => {
		const row = async (accountId: string, role: string, pin: string) => ({
			accountId,
			name: accountId,
			role,
			pinHash: await hashPin(pin),
		});
		const desk = deskWithAccounts([
			await row("ayu", "supervisor", "271828"),
			await row("budi", "officer", "314159"),
		]);
		const keyFile = join(folder, "author.pem");
		const { lines: keys } = await keygen(keyFile, passphrase, passphrase);
		writeFileSync(join(desk, "signers.json"), JSON.stringify(keys));
		const pack = inFolder(
			"next.json",
			JSON.stringify({
				...JSON.parse(shipped),
				version: "2027.1",
				effectiveFrom: "2027-01-01",
			}),
		);
		const out = join(folder, "next.pack");
		const sign = (typed: string) =>
			lintas(
				[
					...["rules", "sign", pack, "--key", keyFile],
					...["--signer", "Law office", "--out", out],
				],
				`${typed}\n`,
			);
		expect((await sign("not this one")).stderr).toContain(
			"signingKey.passphrase",
		);
		expect(await sign(passphrase)).toMatchObject({
			code: 0,
			lines: [{ version: "2027.1", publicKey: keys[0].publicKey }],
		});
		const at = ["--data", desk, "--demo", "--now", "2026-12-15"];
		const imported = await lintas(
			["rules", "import", out, "--confirm", "ayu", "--confirm", "budi", ...at],
			"271828\n314159\n",
		);
		expect(imported).toMatchObject({
			code: 0,
			lines: [{ version: "2027.1", confirmedBy: "budi" }],
		});
		const decides = async (day: string) => {
			const words = ["rules", "show", "--data", desk, "--now", day];
			return (await lintas(words)).lines[0].pack.version;
		};
		expect(await decides("2026-12-31")).toBe(shippedPack("IDN").version);
		expect(await decides("2027-01-01")).toBe("2027.1");
	});
});
