import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { testCardLines } from "../../../core/test-card/test-card.ts";
import {
	addEntry,
	maskCapture,
	newCapture,
	piecesOf,
	printCapture,
	readCapture,
	shapesOf,
} from "../../../desk/technician/recorder.ts";

const hexOf = (text: string) => Buffer.from(text, "latin1").toString("hex");
const entry = (kind: "in" | "out" | "frame", text: string, afterMs = 0) => ({
	kind,
	afterMs,
	hex: hexOf(text),
	bytes: text.length,
});

const capture = [
	entry("out", "I\0\0"),
	entry("in", "\x02SEC"),
	entry("in", "RET<<NAME\r\x03", 5),
	entry("frame", "", 5),
].reduce(addEntry, newCapture("generic-stx-etx", "serial"));

describe("a capture", () => {
	test("masked, written and read again, is the same capture", () => {
		const masked = maskCapture(capture);
		const text = printCapture(masked);
		expect(text).not.toContain(hexOf("SEC"));
		expect(readCapture(text)).toEqual({ ok: true, value: masked });
		expect(piecesOf(masked)).toEqual([
			{ hex: hexOf("\x02XXX"), atMs: 0 },
			{ hex: hexOf("XXX<<XXXX\r\x03"), atMs: 5 },
		]);
	});

	test("what was sent to the device stays: it is a command of the profile", () => {
		expect(maskCapture(capture).entries[0]?.hex).toBe(hexOf("I\0\0"));
	});

	test("is bounded", () => {
		let full = newCapture("generic-lines", "serial");
		for (let count = 0; count < 5000; count += 1)
			full = addEntry(full, entry("in", "x".repeat(500)));
		expect(full).toMatchObject({ isFull: true });
		expect(full.bytes).toBeLessThanOrEqual(262_144);
	});

	test.each([
		["", "1"],
		["{}", "1"],
		[`${printCapture(capture).split("\n")[0]}\n{"kind":"in"}`, "2"],
		["x".repeat(3_000_000), "0"],
	])("%#: a damaged file is refused with its line", (text, detail) => {
		expect(readCapture(text)).toMatchObject({
			ok: false,
			error: { code: "capture.format", detail },
		});
	});

	test("reading never throws", () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				expect(readCapture(text).ok).toBe(false);
			}),
		);
	});
});

test("replayed documents are shown by their shape, the test card as it is", () => {
	const [card = ""] = testCardLines;
	expect(
		shapesOf([
			{ kind: "frame", bytes: 9, text: `${card}\nAB<C`, aim: null },
			{ kind: "noise", bytes: 3, code: "frame.outside" },
		]),
	).toEqual([
		{ kind: "frame", bytes: 9, text: `${card}\n••<•`, aim: null },
		{ kind: "noise", bytes: 3, code: "frame.outside" },
	]);
});
