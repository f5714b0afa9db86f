import { describe, expect, it } from "vitest";
import type { NormaliserStep } from "../../../contract/device-config.ts";
import { normalise } from "../../../native/decoding/normalise.ts";
import { readFrame } from "../../../native/decoding/read-frame.ts";
import { latin1, td1, td2, td3 } from "../framing/captures.ts";

describe("normaliser", () => {
	it.each<[NormaliserStep, string, string]>([
		["lineBreaks", "a\r\nb\rc\nd\r\n", "a\nb\nc\nd\n"],
		["controlToLineBreak", "a\vb\fc\x1dd\x1ee\x1ff", "a\nb\nc\nd\ne\nf"],
		["dropPadding", "a\vb\x1dc\r", "abc\r"],
		["dropBlankLines", "\n\na\n\nb\n", "a\nb"],
		["underscoreToFiller", "P_UTO__", "P<UTO<<"],
		["upperCase", "abz\xdf\xe9", "ABZ\xdf\xe9"],
		["trimSpaces", "  a b \n c  ", "a b\nc"],
		["reverseLines", "c\nb\na", "a\nb\nc"],
		["splitMrz", td3.join(""), td3.join("\n")],
		["splitMrz", td2.join(""), td2.join("\n")],
		["splitMrz", td1.join(""), td1.join("\n")],
		["splitMrz", "x".repeat(89), "x".repeat(89)],
		["splitMrz", td3.join("\n").slice(0, 88), td3.join("\n").slice(0, 88)],
	])("%s of %j", (step, text, expected) => {
		expect(normalise(latin1(text), [step])).toBe(expected);
	});

	it("takes steps in their order", () => {
		const bytes = latin1("\ra_\rb\r");
		expect(
			normalise(bytes, ["lineBreaks", "dropBlankLines", "upperCase"]),
		).toBe("A_\nB");
		expect(normalise(bytes, [])).toBe("\ra_\rb\r");
	});

	it("a long run of spaces costs no more than its length", () => {
		const line = `a${" ".repeat(60_000)}b`;
		const startMs = performance.now();
		expect(normalise(latin1(line), ["trimSpaces"])).toBe(line);
		expect(performance.now() - startMs).toBeLessThan(500);
	});
});

describe("what a device calls a document", () => {
	const frame = { aim: null, symbology: null, endMs: 0 };

	it("an AIM identifier in front is taken off bytes and text", () => {
		const bytes = latin1("]d1\x00\xdc\xff");
		expect(
			readFrame(
				{ ...frame, bytes },
				{ aim: "prefix", normaliser: [], reads: "barcodes" },
			),
		).toEqual({
			text: "\x00\xdc\xff",
			bytes: latin1("\x00\xdc\xff"),
			aim: "d1",
			symbology: "dataMatrix",
			reads: "barcodes",
		});
	});

	it("an AIM identifier of the framing wins over the maker's number", () => {
		const bytes = latin1("a\r");
		expect(
			readFrame(
				{ bytes, aim: "L0", symbology: "maker-7", endMs: 0 },
				{ aim: "none", normaliser: ["lineBreaks"], reads: "both" },
			),
		).toEqual({
			text: "a\n",
			bytes,
			aim: "L0",
			symbology: "pdf417",
			reads: "barcodes",
		});
	});

	it("the maker's number stands where there is nothing else", () => {
		expect(
			readFrame(
				{ ...frame, bytes: latin1("]Q1x"), symbology: "ssi-1b" },
				{ aim: "none", normaliser: [], reads: "both" },
			),
		).toMatchObject({ text: "]Q1x", aim: null, symbology: "ssi-1b" });
	});

	it.each([
		["a reader of documents", "documents", null, null, "documents"],
		["any device", "both", null, null, "both"],
		["a scanner that says nothing", "barcodes", null, null, "barcodes"],
		["a bar code in a document reader", "documents", "Q1", null, "barcodes"],
		["a maker's number", "both", null, "ssi-1b", "barcodes"],
		["print that a scanner read", "barcodes", "o1", null, "both"],
	] as const)("%s", (_, reads, aim, symbology, expected) => {
		const content = readFrame(
			{ bytes: latin1("x"), aim, symbology, endMs: 0 },
			{ aim: "none", normaliser: [], reads },
		);
		expect(content.reads).toBe(expected);
	});

	it("what a scanner escaped in ECI protocol is put back", () => {
		const bytes = latin1("]Q2\\000026a\\\\b");
		const content = readFrame(
			{ ...frame, bytes },
			{ aim: "prefix", normaliser: [], reads: "barcodes" },
		);
		expect(content).toMatchObject({ text: "a\\b", bytes: latin1("a\\b") });
	});
});
