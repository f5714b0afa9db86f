import { expect, test } from "vitest";
import { parseMrz } from "../../../core/mrz/parse.ts";
import { parsed } from "./build.ts";
import { FRENCH_ID, MRV_A, MRV_B, TD1, TD2, TD3, TODAY } from "./specimens.ts";

const joined = (text: string): string => text.replaceAll("\n", "");

test.each([
	["TD1", TD1, joined(TD1)],
	["TD2", TD2, joined(TD2)],
	["TD3", TD3, joined(TD3)],
	["MRV-A", MRV_A, joined(MRV_A)],
	["MRV-B", MRV_B, joined(MRV_B)],
	["FRA-ID", FRENCH_ID, joined(FRENCH_ID)],
])("joined %s", (format, text, all) => {
	const mrz = parsed(all);
	expect(mrz.notes).toEqual([{ code: "mrz.joinedLines" }]);
	expect(mrz).toEqual({ ...parsed(text), notes: mrz.notes, format });
});

test.each([
	["CR", TD3.replace("\n", "\r"), "mrz.lineEnding"],
	["CRLF", TD3.replace("\n", "\r\n"), "mrz.lineEnding"],
	["VT", TD1.replaceAll("\n", "\v"), "mrz.lineEnding"],
	[
		"a mix",
		TD1.replace("\n", "\r\n").replace(/\n(?=E)/, "\v\r"),
		"mrz.lineEnding",
	],
	["a last line end", `${TD3}\r`, "mrz.lineEnding"],
	["a blank line before", `\r\n${TD2}`, "mrz.lineEnding"],
	["lower case", TD3.toLowerCase(), "mrz.lowerCase"],
	["outer blanks", `  ${TD3.replace("\n", " \n\t")} `, "mrz.blanks"],
	["blanks for fillers", TD3.replaceAll("<", " "), "mrz.blanks"],
])("%s", (_, text, code) => {
	const mrz = parsed(text);
	expect(mrz.notes).toEqual([{ code }]);
	expect(mrz.ok).toBe(true);
	expect(mrz.lines.every((line) => /^[A-Z0-9<]+$/.test(line))).toBe(true);
});

const shorten = (text: string, line: number, by: number): string =>
	text
		.split("\n")
		.map((each, at) => (at === line ? each.slice(0, each.length - by) : each))
		.join("\n");

test.each([
	["TD3 line 1", TD3, 0, 1],
	["TD3 line 1", TD3, 0, 4],
	["TD2 line 1", TD2, 0, 2],
	["TD1 line 1", TD1, 0, 3],
	["TD1 line 3", TD1, 2, 4],
	["MRV-A line 2", MRV_A, 1, 2],
	["MRV-B line 2", MRV_B, 1, 4],
])("%s lacking fillers is filled up by %#", (_, text, line, by) => {
	const mrz = parsed(shorten(text, line, by));
	expect(mrz.notes).toEqual([
		{ code: "mrz.paddedFiller", detail: `line ${line + 1}` },
	]);
	expect(mrz.fields).toEqual(parsed(text).fields);
});

test.each([
	["too many fillers missing", shorten(TD3, 0, 5)],
	["a line that ends in a check digit", shorten(TD3, 1, 1)],
	["even when it then ends in filler", shorten(TD2, 1, 2)],
	["TD1 line 2", shorten(TD1, 1, 2)],
	["the French card, line 1", shorten(FRENCH_ID, 0, 5)],
	["no filler at the end", shorten(TD1, 2, 12)],
	[
		"name cut in the middle",
		`${TD3.slice(0, 42).replaceAll("<", "A")}${TD3.slice(44)}`,
	],
	["a line too long", TD3.replace("\n", "<\n")],
	["a TD1 line too long", TD1.replace("\n", "<\n")],
	["two lines of 30", TD1.slice(0, 61)],
	["joined, one missing", joined(TD3).slice(1)],
	["joined, one too many", `${joined(TD2)}<`],
])("refused: %s", (_, text) => {
	expect(parseMrz(text, TODAY)).toMatchObject({
		ok: false,
		error: { code: "mrz.lineLength" },
	});
});

test.each([
	["", "mrz.empty"],
	[" \r\n\t", "mrz.empty"],
	["<".repeat(513), "mrz.tooLong"],
	[TD3.slice(0, 44), "mrz.lineCount"],
	[`${TD1}\n${TD1}`, "mrz.lineCount"],
	[TD3.replace("UTO", "UT_"), "mrz.character"],
	[TD3.replace("UTO", "UTÖ"), "mrz.character"],
	[TD3.replace("SS", "ß<"), "mrz.character"],
	[TD3.replace("L", "\u0000"), "mrz.character"],
])("%j is %s", (text, code) => {
	expect(parseMrz(text, TODAY)).toMatchObject({ ok: false, error: { code } });
});

test("a stray character is told by its place, never by itself", () => {
	const result = parseMrz(TD3.replace("L89", "L$9"), TODAY);
	expect(result).toEqual({
		ok: false,
		error: { code: "mrz.character", detail: "line 2 column 2" },
	});
});
