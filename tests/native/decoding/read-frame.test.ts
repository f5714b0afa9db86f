import { describe, expect, it } from "vitest";
import type { NormaliserStep } from "../../../contract/device-config.ts";
import { splitAim, symbologyOf } from "../../../native/decoding/aim.ts";
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

describe("AIM identifiers", () => {
	it.each([
		["]Q1data", "Q1", "data"],
		["]d2\x00\xff", "d2", "\x00\xff"],
		["]Q", null, "]Q"],
		["]1Qdata", null, "]1Qdata"],
		["data]Q1", null, "data]Q1"],
		["", null, ""],
	])("%j", (text, aim, data) => {
		expect(splitAim(latin1(text))).toEqual({ aim, data: latin1(data) });
	});

	it.each([
		["Q1", "qr"],
		["L0", "pdf417"],
		["d1", "dataMatrix"],
		["z0", "aztec"],
		["C0", "code128"],
		["X0", null],
		["__", null],
		["", null],
	])("%s is %s", (aim, symbology) => {
		expect(symbologyOf(aim)).toBe(symbology);
	});
});

describe("what a device calls a document", () => {
	const frame = { aim: null, symbology: null, endMs: 0 };

	it("an AIM identifier in front is taken off bytes and text", () => {
		const bytes = latin1("]d1\x00\xdc\xff");
		expect(
			readFrame({ ...frame, bytes }, { aim: "prefix", normaliser: [] }),
		).toEqual({
			text: "\x00\xdc\xff",
			bytes: latin1("\x00\xdc\xff"),
			aim: "d1",
			symbology: "dataMatrix",
		});
	});

	it("an AIM identifier of the framing wins over the maker's number", () => {
		const bytes = latin1("a\r");
		expect(
			readFrame(
				{ bytes, aim: "L0", symbology: "maker-7", endMs: 0 },
				{ aim: "none", normaliser: ["lineBreaks"] },
			),
		).toEqual({ text: "a\n", bytes, aim: "L0", symbology: "pdf417" });
	});

	it("the maker's number stands where there is nothing else", () => {
		expect(
			readFrame(
				{ ...frame, bytes: latin1("]Q1x"), symbology: "ssi-1b" },
				{ aim: "none", normaliser: [] },
			),
		).toMatchObject({ text: "]Q1x", aim: null, symbology: "ssi-1b" });
	});
});
