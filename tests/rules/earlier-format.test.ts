import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isConfirmed } from "../../core/law/evidence.ts";
import { placedRules } from "../../core/law/rules-of.ts";
import { readPack } from "../../desk/sources/read-pack.ts";
import { shippedPack } from "../../rules/shipped-pack.ts";

const today = "2027-01-01";
const text = readFileSync(
	new URL("../../rules/idn.json", import.meta.url),
	"utf8",
);

/** The same pack as it stood in a file of format 1. */
function earlierText(): string {
	return text
		.replace('"lintas-rules/2"', '"lintas-rules/1"')
		.replaceAll(/"evidence": "(\w+)"/g, (_, level: string) =>
			level === "unconfirmed" ? '"verified": false' : '"verified": true',
		)
		.replaceAll(/\n\t*"readOn": "[\d-]+",/g, "");
}

function read(file: string) {
	const found = readPack(file, today);
	if (!found.ok)
		throw new Error(`${found.error.code} ${found.error.detail ?? ""}`);
	return placedRules(found.value).map(({ rule }) => rule);
}

test("a pack of format 1 goes on deciding, and claims no reading", () => {
	const old = read(earlierText());
	const now = placedRules(shippedPack("IDN")).map(({ rule }) => rule);
	expect(old.map(({ ruleId }) => ruleId)).toEqual(
		now.map(({ ruleId }) => ruleId),
	);
	expect(old.map(({ evidence }) => evidence)).toEqual(
		now.map(({ evidence }) =>
			evidence === "unconfirmed" ? "unconfirmed" : "secondary",
		),
	);
	expect(old.some(isConfirmed)).toBe(false);
	expect(now.some(isConfirmed)).toBe(true);
});

test.each([
	[
		"a flag in format 2",
		text.replace('"evidence": "press"', '"verified": true'),
	],
	[
		"a flag beside a level in format 1",
		earlierText().replace(
			'"verified": true',
			'"verified": true, "evidence": "press"',
		),
	],
	["neither, in format 1", earlierText().replace(/\n\t*"verified": true,/, "")],
	[
		"a flag that is none",
		earlierText().replace('"verified": true', '"verified": "yes"'),
	],
])("%s is refused with its line", (_, file) => {
	expect(readPack(file, today)).toMatchObject({
		error: {
			code: "rules.invalid",
			detail: expect.stringMatching(/^line \d+, /),
		},
	});
});

test("a format of tomorrow is refused for that alone", () => {
	const later = text.replace("lintas-rules/2", "lintas-rules/3");
	expect(readPack(later, today)).toMatchObject({
		error: {
			code: "rules.format",
			detail: expect.stringMatching(/^line \d+, format: lintas-rules\/3/),
		},
	});
});
