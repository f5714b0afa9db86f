import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { longestTyped } from "../../core/wedge/burst.ts";
import { typed, type Wedge } from "../../core/wedge/typed.ts";
import { typedContent } from "../../reading/typed-content.ts";

const german: Wedge = { scanner: "us", host: "german", capsLock: false };
const zone =
	"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10";
const arrived = (text: string) =>
	text
		.split("\n")
		.map((line) => typed(line, german))
		.join("\n");

describe("what a device typed", () => {
	test.each([
		["a zone", `${arrived(zone)}\n`, zone],
		["a zone after an Enter", `\n${arrived(zone)}`, zone],
		["lines ended by Tab", `${arrived(zone).replace("\n", "\t")}\t`, zone],
		[
			"lines ended by CR and LF",
			`${arrived(zone).replace("\n", "\n\n")}\n\n`,
			zone,
		],
		[
			"a code behind its AIM identifier",
			arrived("]Q1LTD0000002"),
			"LTD0000002",
		],
		["a code in ECI protocol", arrived("]Q2\\000026A\\\\B"), "A\\B"],
		[
			"a link",
			arrived("https://evisa.example/v?id=A1"),
			"https://evisa.example/v?id=A1",
		],
	])("%s is what it meant", (_, text, meant) => {
		const frame = typedContent(text, german);
		expect(frame).toMatchObject({ ok: true, value: { text: meant } });
		if (frame.ok)
			expect(Buffer.from(frame.value.bytes).toString("latin1")).toBe(meant);
	});

	test.each([
		["keys without text", "DC03\ufffd\ufffdABC", "remark.wedgeLost"],
		["the first byte of a seal", "Ü\u0003UTABC", "remark.wedgeLost"],
		["control characters", "M1ERIKSSON\u001dX", "remark.wedgeLost"],
		["another script", "P<UTO\u4e2d", "remark.wedgeLost"],
		["nothing", "\n\t\n", "remark.wedgeLost"],
		["too much", "A".repeat(longestTyped + 1), "remark.wedgeTooLong"],
	])("%s: %j is refused as %s", (_, text, code) => {
		expect(typedContent(text, german)).toMatchObject({
			ok: false,
			error: { code },
		});
	});

	test("any text: printable lines or a code", () => {
		fc.assert(
			fc.property(fc.string({ unit: "binary", maxLength: 100 }), (text) => {
				const frame = typedContent(text, german);
				if (frame.ok) expect(frame.value.text).toMatch(/^[\n\x20-\x7e]+$/);
				else expect(frame.error.code).toBe("remark.wedgeLost");
			}),
		);
	});
});
