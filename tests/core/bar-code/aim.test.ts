import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	splitAim,
	symbologyOf,
	withoutEci,
} from "../../../core/bar-code/aim.ts";

const latin1 = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));

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

describe("ECI protocol", () => {
	it.each([
		["Q2", "\\000026LINTAS/1", "LINTAS/1"],
		["Q4", "a\\000003b", "ab"],
		["d5", "a\\\\000003b", "a\\000003b"],
		["z3", "a\\b", "a\\b"],
		["L1", "a\\\\", "a\\"],
		["Q2", "\\00002", "\\00002"],
		["Q1", "\\000026a\\\\b", "\\000026a\\\\b"],
		["Q3", "\\000026a", "\\000026a"],
		["C0", "a\\\\b", "a\\\\b"],
	])("%s of %j", (aim, sent, data) => {
		expect(withoutEci(aim, latin1(sent))).toEqual(latin1(data));
	});

	it("any content comes back as it was", () => {
		const designator = fc.stringMatching(/^\d{6}$/).map((it) => `\\${it}`);
		const part = fc.uint8Array({ maxLength: 12 });
		fc.assert(
			fc.property(fc.array(fc.tuple(designator, part)), (parts) => {
				const sent = parts.map(([eci, bytes]) => {
					const text = Buffer.from(bytes).toString("latin1");
					return eci + text.replaceAll("\\", "\\\\");
				});
				const data = parts.flatMap(([, bytes]) => [...bytes]);
				expect([...withoutEci("Q2", latin1(sent.join("")))]).toEqual(data);
			}),
		);
	});
});
