import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { lintas } from "./run-cli.ts";

const file: {
	readonly vectors: readonly {
		readonly id: string;
		readonly mrz: string;
		readonly expected: { readonly all_check_digits_valid?: boolean };
	}[];
	readonly ocr_autocorrect: readonly {
		readonly ocr: string;
		readonly corrected: string;
	}[];
} = JSON.parse(
	readFileSync(new URL("../vectors/mrz.json", import.meta.url), "utf8"),
);
/** Their digits hold, but name or state do not read. */
const wrongElsewhere = ["mrz_091", "mrz_093", "mrz_097"];
const now = ["--now", "2026-06-15"];

test("misread specimens: the right one among the solutions, the changes lead to it", async () => {
	const lines = file.ocr_autocorrect.map(({ ocr }, id) => ({ id, text: ocr }));
	const ran = await lintas(["repair", ...now], lines);
	expect(ran.code).toBe(0);
	expect(ran.stderr).toBe("");
	for (const [id, { ocr, corrected }] of file.ocr_autocorrect.entries()) {
		const { solutions, unique } = ran.lines[id];
		expect(unique).toBe(solutions.length === 1);
		const { changes } = solutions.find(
			({ text }: { text: string }) => text === corrected,
		);
		const read = ocr.split("\n").map((line) => [...line]);
		for (const { line, column, from, to } of changes) {
			expect(read[line - 1]?.[column - 1]).toBe(from);
			read[line - 1]?.splice(column - 1, 1, to);
		}
		expect(read.map((line) => line.join("")).join("\n")).toBe(corrected);
	}
});

test("right vectors have nothing to repair, as text and as bytes", async () => {
	const right = file.vectors.filter(
		({ id, expected }) =>
			expected.all_check_digits_valid && !wrongElsewhere.includes(id),
	);
	const lines = right.map(({ id, mrz }, index) =>
		index % 2 === 0
			? { id, text: mrz }
			: { id, hex: Buffer.from(mrz, "latin1").toString("hex") },
	);
	const ran = await lintas(["repair", ...now], lines);
	expect(ran.code).toBe(0);
	expect(ran.lines).toEqual(
		right.map(({ id }) => ({
			id,
			solutions: [],
			unique: false,
			blind: expect.any(Array),
		})),
	);
});

test("what cannot be repaired is answered and does not end the run", async () => {
	const none = { solutions: [], unique: false, blind: [] };
	const input = [
		"{",
		JSON.stringify({ id: "neither" }),
		JSON.stringify({ id: "odd", hex: "414" }),
		JSON.stringify({ id: "short", text: "P<UTO" }),
		JSON.stringify({ id: 7, text: "https://visa.example/42" }),
	].join("\n");
	const ran = await lintas(["repair", ...now], input);
	expect(ran.code).toBe(2);
	expect(ran.lines).toEqual([
		{ id: null, ...none, problems: [{ code: "input.json" }] },
		{ id: "neither", ...none, problems: [{ code: "input.text" }] },
		{ id: "odd", ...none, problems: [{ code: "input.hex" }] },
		{
			id: "short",
			...none,
			problems: [expect.objectContaining({ code: "mrz.lineLength" })],
		},
		{ id: 7, ...none, problems: [expect.anything()] },
	]);
	const short = JSON.stringify({ id: "short", text: "P<UTO" });
	expect((await lintas(["repair", ...now], short)).code).toBe(1);
});
