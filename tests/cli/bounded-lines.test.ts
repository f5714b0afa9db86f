import fc from "fast-check";
import { expect, test } from "vitest";
import { boundedLines } from "../../cli/bounded-lines.ts";

async function* inChunks(chunks: readonly string[]): AsyncGenerator<string> {
	yield* chunks;
}

async function linesOf(
	chunks: readonly string[],
	limit?: number,
): Promise<string[]> {
	const lines: string[] = [];
	for await (const line of boundedLines(inChunks(chunks), limit))
		lines.push(line);
	return lines;
}

test.each([
	[["a\nb\n"], ["a", "b"]],
	[["a\r\nb"], ["a", "b"]],
	[
		["a\r", "\nb\n"],
		["a", "b"],
	],
	[["\n\na"], ["", "", "a"]],
	[[], []],
	[
		["a", "b", "\n", "c"],
		["ab", "c"],
	],
])("%j is %j", async (chunks, lines) => {
	expect(await linesOf(chunks)).toEqual(lines);
});

test("the same lines however the input is split", async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(fc.stringMatching(/^[a-z\n]{0,6}$/)),
			async (chunks) => {
				const whole = chunks.join("");
				const lines = whole.split("\n");
				if (lines.at(-1) === "") lines.pop();
				expect(await linesOf(chunks)).toEqual(lines);
			},
		),
	);
});

test("a line beyond the limit is cut, the next one is whole", async () => {
	expect(await linesOf(["abc", "defg", "hi\njk\n"], 5)).toEqual([
		"abcde",
		"jk",
	]);
});
