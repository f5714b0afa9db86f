import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Question } from "../../../native/printing/commands.ts";
import {
	type PrinterStatus,
	readAnswer,
	stopOf,
	withAnswer,
} from "../../../native/printing/printer-status.ts";

const well: PrinterStatus = {
	isCoverOpen: false,
	paper: "ok",
	hasFault: false,
};

describe("an answer to DLE EOT", () => {
	it.each<[string, Question, number, PrinterStatus]>([
		["all is well", 2, 0x12, well],
		["the cover is open", 2, 0x16, { ...well, isCoverOpen: true }],
		["stopped for want of paper", 2, 0x32, { ...well, paper: "out" }],
		["the cutter jams", 3, 0x1a, { ...well, hasFault: true }],
		["beyond recovery", 3, 0x32, { ...well, hasFault: true }],
		["the head is too hot", 3, 0x52, { ...well, hasFault: true }],
		["paper near its end", 4, 0x1e, { ...well, paper: "low" }],
		["no paper", 4, 0x7e, { ...well, paper: "out" }],
	])("%s", (_, question, byte, status) => {
		expect(withAnswer(well, question, byte)).toEqual(status);
	});

	it("a stop for want of paper outlasts a sensor that sees the new roll", () => {
		expect(withAnswer({ ...well, paper: "out" }, 4, 0x12).paper).toBe("out");
	});
});

describe("a frame", () => {
	it.each([
		["12", { kind: "realTime", byte: 0x12 }],
		["0f", { kind: "inTurn" }],
		["13", { kind: "hold", isHeld: true }],
		["11", { kind: "hold", isHeld: false }],
		["10000000", { kind: "automatic", status: well }],
		["38000000", { kind: "automatic", status: { ...well, isCoverOpen: true } }],
		["18080000", { kind: "automatic", status: { ...well, hasFault: true } }],
		["10000300", { kind: "automatic", status: { ...well, paper: "low" } }],
		["18000f00", { kind: "automatic", status: { ...well, paper: "out" } }],
		["", null],
		["1012", null],
	])("%s", (hex, answer) => {
		expect(readAnswer(Uint8Array.from(Buffer.from(hex, "hex")))).toEqual(
			answer,
		);
	});

	it("of any bytes is read without a throw", () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 6 }), (bytes) => {
				const answer = readAnswer(bytes);
				expect(answer === null).toBe(bytes.length !== 1 && bytes.length !== 4);
			}),
		);
	});
});

describe("what stops a printer", () => {
	it.each([
		[well, null],
		[{ ...well, paper: "low" }, null],
		[{ ...well, paper: "out" }, "paperOut"],
		[{ ...well, hasFault: true }, "fault"],
		// An open cover often looks like missing paper too.
		[{ isCoverOpen: true, paper: "out", hasFault: true }, "coverOpen"],
	] as const)("%j: %s", (status, stop) => {
		expect(stopOf(status)).toBe(stop);
	});
});
