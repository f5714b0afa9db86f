import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { testCardLines } from "../../../core/test-card/test-card.ts";
import { maskedPieces, shownBytes } from "../../../desk/technician/mask.ts";
import { hidPosReports } from "../../../simulators/hid-pos.ts";

const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, "latin1"));
const textOf = (pieces: readonly Uint8Array[]) =>
	Buffer.concat(pieces).toString("latin1");

describe("the monitor", () => {
	test.each([
		["\x02P<UTO\r\x03", "02••3c••••••0d03", "␂•<•••␍␃"],
		["]Q1 a_9\x7f\xe9", "••••••••••5f••7f••", "•••••_•␡•"],
	])("%#: only structure is seen", (bytes, hex, text) => {
		expect(shownBytes(latin1(bytes), false, false)).toEqual({ hex, text });
	});

	test("with a reason everything is seen", () => {
		expect(shownBytes(latin1("\x02A\xe9"), false, true)).toEqual({
			hex: "0241e9",
			text: "␂A·",
		});
	});

	test("of a HID report the envelope only: control bytes may be part of a binary code", () => {
		const [report = new Uint8Array()] = hidPosReports(latin1("\x01\x02A"));
		const { hex } = shownBytes(report, true, false);
		expect(hex.slice(0, 10)).toBe("02035d5131");
		expect(hex.slice(10, 122)).toBe("••".repeat(56));
		expect(hex.slice(122)).toBe("000000");
	});

	test("one pair and one sign a byte, no letter or digit of a stream ever", () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
				const { hex, text } = shownBytes(bytes, false, false);
				expect(hex.length).toBe(bytes.length * 2);
				expect(text.length).toBe(bytes.length);
				expect(text).not.toMatch(/[A-Za-z0-9]/);
			}),
		);
	});
});

describe("a saved capture", () => {
	test("letters, digits and signs are replaced by their kind, structure stays", () => {
		const masked = maskedPieces([latin1("\x02Ab9<-\xe9\r\x03")], false, []);
		expect(textOf(masked)).toBe("\x02Xx0<.\x80\r\x03");
	});

	test("the test card stays, also when it comes in pieces and padded with _", () => {
		const card = `\x01OU\x02\r${testCardLines.join("\r").replaceAll("<", "_")}\r\x03`;
		const bytes = latin1(card);
		const pieces = [
			bytes.subarray(0, 20),
			bytes.subarray(20, 63),
			bytes.subarray(63),
		];
		const masked = textOf(maskedPieces(pieces, false, testCardLines));
		expect(masked).toBe(card.replace("OU", "XX"));
	});

	test("nothing else of a document stays", () => {
		fc.assert(
			fc.property(fc.stringMatching(/^[A-Z0-9]{4,40}$/), (name) => {
				const masked = textOf(
					maskedPieces([latin1(name)], false, testCardLines),
				);
				expect(masked).toMatch(/^[X0]+$/);
			}),
		);
	});
});
