import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lineOf } from "../../desk/sources/json-lines.ts";
import { provedText, signedPack } from "../../desk/sources/pack-signature.ts";
import { importPack, readPack } from "../../desk/sources/read-pack.ts";
import { packOn, shippedPack, timeZoneOf } from "../../rules/shipped-pack.ts";
import { createSigningKey } from "../../store/signing-key.ts";

const today = "2027-01-01";
const shipped = readFileSync(
	new URL("../../rules/idn.json", import.meta.url),
	"utf8",
);

/** The line of the file that begins with this text, from 1. */
function lineWith(text: string, part: string): number {
	return text.slice(0, text.indexOf(part)).split("\n").length;
}
function changed(from: string, to: string): string {
	expect(shipped).toContain(from);
	return shipped.replace(from, to);
}
function errorOf(text: string, day = today) {
	const read = readPack(text, day);
	return read.ok ? null : `${read.error.code}: ${read.error.detail ?? ""}`;
}

test("the shipped packs would be accepted as files too", () => {
	expect(readPack(shipped, today)).toEqual({
		ok: true,
		value: shippedPack("IDN"),
	});
});

describe("refused whole, with line and entry", () => {
	test("a day that the calendar does not have", () => {
		const text = changed('"from": "2023-09-01"', '"from": "2023-09-31"');
		const line = lineWith(text, "2023-09-31");
		expect(errorOf(text)).toBe(
			`rules.date: line ${line}, visaOnArrival.12.from: no such day`,
		);
	});
	test("a list that begins before the other ends", () => {
		const text = changed('"from": "2024-01-09"', '"from": "2024-01-08"');
		const line = lineWith(text, '"from": "2024-01-08"');
		expect(errorOf(text)).toMatch(
			new RegExp(
				`^rules\\.overlap: line ${line}, visaOnArrival\\.13\\.from: idn\\.voa\\.2024-01-09 from 2024-01-08 overlaps idn\\.voa\\.2023-09-01`,
			),
		);
	});
	test("a day on which no list decides", () => {
		const text = changed('"from": "2024-01-09"', '"from": "2024-01-10"');
		expect(errorOf(text)).toMatch(
			/^rules\.gap: line \d+, visaOnArrival\.13\.from: /,
		);
	});
	test("an index that nobody describes", () => {
		const text = changed(
			'"index": "B1",\n\t\t\t"nationalities"',
			'"index": "B9",\n\t\t\t"nationalities"',
		);
		const line = lineWith(text, '"B9"');
		expect(errorOf(text)).toMatch(
			new RegExp(`^rules\\.index: line ${line}, visaOnArrival\\.0\\.index: B9`),
		);
	});
	test("a pack from the future", () => {
		expect(errorOf(shipped, "2026-11-30")).toBe(
			"rules.future: line 7, issuedOn: 2026-12-01 is after 2026-11-30",
		);
		expect(errorOf(shipped, "2026-12-01")).toBeNull();
	});
	test("a field that nobody knows, and one of the wrong kind", () => {
		expect(errorOf(changed('"stayDays": 30', '"stayDays": "30"'))).toMatch(
			/^rules\.invalid: line \d+, visaIndices\.0\.stayDays: /,
		);
		expect(errorOf(changed('"purpose"', '"prupose"'))).toMatch(
			/^rules\.invalid: line \d+, visaIndices\.0: /,
		);
	});
	test("no JSON, and more than a pack", () => {
		expect(errorOf(changed('"IDN",', '"IDN"'))).toMatch(
			/^rules\.syntax: line 5: no JSON$/,
		);
		expect(errorOf("")).toMatch(/^rules\.syntax: /);
		expect(errorOf(" ".repeat((4 << 20) + 1))).toBe("rules.tooLong: ");
	});
	test("whatever it is, it is a value and no throw", () => {
		fc.assert(
			fc.property(fc.jsonValue(), (value) => {
				expect(errorOf(JSON.stringify(value))).not.toBeNull();
			}),
			{ numRuns: 200 },
		);
		fc.assert(
			fc.property(fc.nat({ max: shipped.length }), (end) => {
				const cut = shipped.slice(0, end).trimEnd();
				return cut.length >= shipped.trimEnd().length || errorOf(cut) !== null;
			}),
			{ numRuns: 30 },
		);
	});
});

describe("the line of an entry", () => {
	const text =
		'{\n "a": [1,\n  {"b\\"c": "x, ]"},\n  [true, null]\n ],\n "d": -1e3\n}';
	test.each([
		[[], 1],
		[["a"], 2],
		[["a", 0], 2],
		[["a", 1, 'b"c'], 3],
		[["a", 2, 1], 4],
		[["d"], 6],
		[["a", 7], 2],
		[["nowhere"], 1],
	])("%o: %i", (path, line) => {
		expect(lineOf(text, path)).toBe(line);
	});
	test("of any JSON ends and is a line of it", () => {
		fc.assert(
			fc.property(
				fc.jsonValue(),
				fc.array(fc.oneof(fc.string(), fc.nat({ max: 5 }))),
				(value, path) => {
					const written = JSON.stringify(value, null, 1);
					const line = lineOf(written, path);
					return line >= 1 && line <= written.split("\n").length;
				},
			),
		);
	});
});

describe("a signed pack", () => {
	const key = createSigningKey();
	const signers = [{ name: "centre", publicKey: key.publicKeyHex }];
	const file = signedPack(shipped, "centre", key.sign);
	const imported = (text: string, day = today, trusted = signers) =>
		importPack(Buffer.from(text), trusted, day, shippedPack("IDN"));

	test("is taken, with its signer", () => {
		expect(imported(file)).toMatchObject({
			ok: true,
			value: { signer: "centre", isComing: false, pack: { state: "IDN" } },
		});
	});
	test("that decides later is coming", () => {
		const later = changed(
			'"effectiveFrom": "2011-05-05"',
			'"effectiveFrom": "2027-01-02"',
		);
		expect(imported(signedPack(later, "centre", key.sign))).toMatchObject({
			ok: true,
			value: { isComing: true },
		});
	});
	test.each([
		[
			"one byte changed",
			file.replace('"stayDays": 30', '"stayDays": 31'),
			"rules.signature",
		],
		["nobody's", shipped, "rules.unsigned"],
		["no head", "x\ny", "rules.unsigned"],
		["nothing", "", "rules.unsigned"],
		["a stranger's", signedPack(shipped, "stranger", key.sign), "rules.signer"],
		[
			"another key",
			signedPack(shipped, "centre", createSigningKey().sign),
			"rules.signature",
		],
	])("%s is refused", (_, text, code) => {
		expect(imported(text)).toMatchObject({ ok: false, error: { code } });
	});
	test("of another state, or with a fault, is refused", () => {
		const example = JSON.stringify(shippedPack("EUE"));
		expect(imported(signedPack(example, "centre", key.sign))).toMatchObject({
			error: {
				code: "rules.otherState",
				detail: "EUE, this desk is of IDN",
			},
		});
		expect(imported(file, "2025-01-01")).toMatchObject({
			error: { code: "rules.future" },
		});
	});
	test("is not read before it is proved", () => {
		const bad = signedPack("{", "centre", createSigningKey().sign);
		expect(imported(bad)).toMatchObject({ error: { code: "rules.signature" } });
		expect(provedText(Buffer.from(bad), [])).toMatchObject({
			error: { code: "rules.signer" },
		});
	});
	test("a signer whose key is no key proves nothing", () => {
		const broken = [{ name: "centre", publicKey: "00" }];
		expect(imported(file, today, broken)).toMatchObject({
			error: { code: "rules.signature" },
		});
	});
});

test("of several packs the one that came into force last decides", () => {
	const first = shippedPack("IDN");
	const second = { ...first, version: "2", effectiveFrom: "2026-03-01" };
	const third = { ...first, version: "3", effectiveFrom: "2026-04-01" };
	const on = (day: string) => packOn([first, third, second], day).version;
	expect(
		["2026-02-28", "2026-03-01", "2026-03-31", "2026-04-01"].map(on),
	).toEqual([first.version, "2", "2", "3"]);
	expect(packOn([first], "1999-01-01")).toBe(first);
});

test.each([
	["CGK", "Asia/Jakarta"],
	["DPS", "Asia/Makassar"],
	["DJJ", "Asia/Jayapura"],
	["XYZ", null],
])("the day of %s is counted in %s", (place, zone) => {
	expect(timeZoneOf(shippedPack("IDN"), place)).toBe(zone);
});
