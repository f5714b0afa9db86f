import { expect, test } from "vitest";
import { unseenTyping } from "../../cli/unseen-typing.ts";

test.each([
	[["1234\r"], "1234\n"],
	[["1", "2", "\r3\n"], "12\n3\n"],
	[["12\u007f3\b\b\b\b4\r"], "4\n"],
	[["1234"], ""],
	[[`${"9".repeat(1000)}\r`], `${"9".repeat(256)}\n`],
])("%j", (chunks, expected) => {
	const unseen = unseenTyping(() => {});
	expect(chunks.map((keys) => unseen(keys)).join("")).toBe(expected);
});

test("Ctrl+C ends it", () => {
	let breaks = 0;
	unseenTyping(() => breaks++)("12\u0003");
	expect(breaks).toBe(1);
});
