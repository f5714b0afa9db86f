import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { crc32 } from "../../simulators/crc-32.ts";
import { nextCommand } from "../../simulators/escpos-parser.ts";
import { SimulatedPrinter } from "../../simulators/escpos-printer.ts";
import { pngOf } from "../../simulators/paper.ts";
import {
	obeyPrinterCommand,
	printerCommands,
} from "../../simulators/printer-command.ts";

const bytesOf = (hex: string) => Uint8Array.from(Buffer.from(hex, "hex"));

describe("commands of a printer", () => {
	it.each([
		["1b40", { kind: "initialise" }],
		["1d610e", { kind: "automaticStatus", mask: 14 }],
		["1d7201", { kind: "statusInTurn" }],
		["1d564200", { kind: "cut" }],
		["1d5600", { kind: "cut" }],
		["1b6406", { kind: "feed", rows: 180 }],
		["1d284102000002", { kind: "selfTest" }],
		[
			"1d763000010002008142",
			{ kind: "raster", rowBytes: 1, data: bytesOf("8142") },
		],
		["00", null],
		["100402", null],
		["41", { kind: "text", byte: 0x41 }],
	])("%s", (hex, command) => {
		const bytes = bytesOf(hex);
		expect(nextCommand(bytes)).toEqual({ used: bytes.length, command });
		for (let at = 0; at < bytes.length; at += 1)
			expect(nextCommand(bytes.subarray(0, at))).toBeNull();
	});
});

it("paper becomes a picture of one bit a dot, white where nothing was printed", () => {
	// The check value of the CRC's own definition.
	expect(crc32(Buffer.from("123456789"))).toBe(0xcbf4_3926);
	const png = pngOf({
		widthDots: 16,
		rows: [bytesOf("8001"), bytesOf("0000")],
		end: "cut",
	});
	expect([png.readUInt32BE(16), png.readUInt32BE(20), png[24]]).toEqual([
		16, 2, 1,
	]);
	const at = png.indexOf("IDAT");
	const data = png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
	expect(inflateSync(data).toString("hex")).toBe("007ffe00ffff");
});

it("a person's words are obeyed, others are not", () => {
	const printer = new SimulatedPrinter("/nowhere");
	for (const words of Object.keys(printerCommands))
		expect(obeyPrinterCommand(printer, `  ${words.replace(" ", "  ")} `)).toBe(
			true,
		);
	expect(obeyPrinterCommand(printer, "paper ends after 90")).toBe(true);
	for (const words of ["", "paper", "toString", "paper ends after"])
		expect(obeyPrinterCommand(printer, words)).toBe(false);
});
