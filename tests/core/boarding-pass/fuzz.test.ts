import fc from "fast-check";
import { expect, test } from "vitest";
import { boardingPassLine } from "../../../core/boarding-pass/decode-line.ts";
import { parseBoardingPass } from "../../../core/boarding-pass/parse.ts";
import { FUZZ_RUNS, vectors } from "../seal/build.ts";

const LONG_TEST_MS = 3_600_000;
const passes = vectors<{ vectors: { bcbp: string }[] }>(
	"bcbp.json",
).vectors.map(({ bcbp }) => bcbp);

function holds(text: string): void {
	const read = parseBoardingPass(text, "2026-11-21");
	if (!read.ok) {
		expect(read.error.code).toMatch(/^boardingPass\.[a-zA-Z]+$/);
		return;
	}
	for (const { offset } of read.value.problems) {
		expect(offset).toBeGreaterThanOrEqual(0);
		expect(offset).toBeLessThanOrEqual(text.length);
	}
	const line = JSON.stringify(boardingPassLine(read.value));
	expect(line.length).toBeLessThan(4 * text.length + 3000);
}

test(
	"any text",
	() => {
		fc.assert(
			fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
				holds(text);
				holds(`M1${text}`);
			}),
			{ numRuns: FUZZ_RUNS },
		);
	},
	LONG_TEST_MS,
);

test(
	"changed passes",
	() => {
		const changes = fc.array(
			fc.record({
				at: fc.nat({ max: 400 }),
				cut: fc.nat({ max: 6 }),
				put: fc.constantFrom(
					"",
					"0",
					"FF",
					"00",
					">",
					"^",
					" ",
					"Z",
					"2A",
					"é",
				),
			}),
			{ minLength: 1, maxLength: 5 },
		);
		fc.assert(
			fc.property(fc.constantFrom(...passes), changes, (pass, edits) => {
				let text = pass;
				for (const { at, cut, put } of edits) {
					const place = text.length === 0 ? 0 : at % text.length;
					text = text.slice(0, place) + put + text.slice(place + cut);
				}
				holds(text);
			}),
			{ numRuns: FUZZ_RUNS },
		);
	},
	LONG_TEST_MS,
);
