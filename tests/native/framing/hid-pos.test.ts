import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Framing } from "../../../contract/device-config.ts";
import { createFramer } from "../../../native/framing/create-framer.ts";
import { hidPosReport, hidPosReports } from "../../../simulators/hid-pos.ts";
import { latin1 } from "./captures.ts";

const make = (maximumBytes = 1024) =>
	createFramer(Framing.parse({ kind: "hidPos", maximumBytes }));
type Made = ReturnType<typeof make>;

function feed(framer: Made, reports: readonly Uint8Array[]) {
	const outputs = reports.map((report) => framer.push(report, 1000));
	return {
		frames: outputs.flatMap(({ frames }) => frames),
		noise: outputs.flatMap(({ noise }) =>
			noise.map(({ code, bytes }) => `${code} ${bytes}`),
		),
	};
}

/** IATA Resolution 792, the published 60-character example of one leg. */
const boardingPass = latin1(
	"M1DESMARAIS/LUC       EABC123 YULFRAAC 0834 326J001A0025 100",
);
/** Every byte value, NUL among them, as a visible digital seal may hold. */
const binary = Uint8Array.from({ length: 300 }, (_, at) => (at * 7) & 0xff);

describe("HID POS framer", () => {
	it("joins the two reports of a boarding pass (USB HID POS tables §3)", () => {
		const reports = hidPosReports(boardingPass);
		expect(reports.map((report) => [report[1], report[63]])).toEqual([
			[0x38, 1],
			[4, 0],
		]);
		expect(feed(make(), reports)).toEqual({
			frames: [
				{ bytes: boardingPass, aim: "Q1", symbology: null, endMs: 1000 },
			],
			noise: [],
		});
	});

	it.each([false, true])("keeps 300 binary bytes (shifted: %s)", (shifted) => {
		const framer = make();
		const reports = hidPosReports(binary, { shifted, aim: "d1" });
		expect(reports).toHaveLength(6);
		expect(framer.isOpen).toBe(false);
		expect(feed(framer, reports).frames).toMatchObject([
			{ bytes: binary, aim: "d1" },
		]);
		expect(framer.isOpen).toBe(false);
	});

	it("gives the same for every size of the first report", () => {
		for (let size = 1; size <= 56; size += 1) {
			const sizes = [size, 56, 56, 56, 56, 56, 56];
			const reports = hidPosReports(
				binary.subarray(0, 130),
				{},
				() => sizes.shift() ?? 56,
			);
			const { frames, noise } = feed(make(), reports);
			expect(frames.map(({ bytes }) => bytes)).toEqual([
				binary.subarray(0, 130),
			]);
			expect(noise).toEqual([]);
		}
	});

	it("keeps decodes that follow at once apart", () => {
		const reports = [boardingPass, binary, boardingPass].flatMap((data) =>
			hidPosReports(data),
		);
		expect(feed(make(), reports).frames.map(({ bytes }) => bytes)).toEqual([
			boardingPass,
			binary,
			boardingPass,
		]);
	});

	it("names the maker's symbology", () => {
		const [report] = hidPosReports(latin1("1"), { symbology: 42 });
		expect(make().push(report as Uint8Array, 0).frames).toMatchObject([
			{ symbology: "maker-42" },
		]);
	});

	it("an AIM field without bracket is none", () => {
		const report = hidPosReport(latin1("12"), false);
		report.fill(0, 2, 5);
		expect(feed(make(), [report]).frames).toMatchObject([
			{ bytes: latin1("12"), aim: null },
		]);
	});

	it("drops half a decode when another symbology follows", () => {
		const [half] = hidPosReports(binary, { aim: "d1" });
		const { frames, noise } = feed(make(), [
			half as Uint8Array,
			...hidPosReports(boardingPass),
		]);
		expect(frames.map(({ bytes }) => bytes)).toEqual([boardingPass]);
		expect(noise).toEqual(["frame.interrupted 56"]);
	});

	it.each([57, 58, 64, 255])("refuses a length of %i", (length) => {
		const [first] = hidPosReports(binary);
		const wrong = hidPosReport(boardingPass, false, { length });
		expect(feed(make(), [first as Uint8Array, wrong])).toEqual({
			frames: [],
			noise: ["frame.interrupted 56", "frame.report 64"],
		});
	});

	it("a report of another kind does not disturb a decode", () => {
		const [first, second] = hidPosReports(boardingPass);
		const other = Uint8Array.of(3, 1, 2);
		expect(
			feed(make(), [first as Uint8Array, other, second as Uint8Array]),
		).toMatchObject({
			frames: [{ bytes: boardingPass }],
			noise: ["frame.report 3"],
		});
	});

	it("silence and a lost connection end half a decode", () => {
		const [half] = hidPosReports(binary);
		const framer = make();
		framer.push(half as Uint8Array, 0);
		expect(framer.idle().noise).toEqual([{ bytes: 56, code: "frame.idle" }]);
		framer.push(half as Uint8Array, 0);
		expect(framer.reset().noise).toEqual([
			{ bytes: 56, code: "frame.interrupted" },
		]);
		framer.push(half as Uint8Array, 0);
		expect(framer.push(half as Uint8Array, 2000).noise).toEqual([
			{ bytes: 56, code: "frame.idle" },
		]);
	});

	it("a continuation that never ends is one notice and holds no more", () => {
		const framer = make(256);
		const endless = hidPosReport(binary.subarray(0, 56), true);
		const reports = Array.from({ length: 1000 }, () => endless);
		expect(feed(framer, reports)).toEqual({ frames: [], noise: [] });
		const last = hidPosReport(binary.subarray(0, 1), false);
		expect(feed(framer, [last])).toEqual({
			frames: [],
			noise: ["frame.tooLong 56001"],
		});
		expect(feed(framer, hidPosReports(boardingPass)).frames).toHaveLength(1);
	});

	it("arbitrary reports never throw and give bounded frames", () => {
		const report = fc.oneof(
			fc.uint8Array({ maxLength: 80 }),
			fc
				.uint8Array({ minLength: 63, maxLength: 63 })
				.map((rest) => Uint8Array.of(2, ...rest)),
			fc
				.tuple(fc.uint8Array({ maxLength: 56 }), fc.boolean())
				.map(([data, more]) => hidPosReport(data, more)),
		);
		fc.assert(
			fc.property(fc.array(report, { maxLength: 40 }), (reports) => {
				const framer = make(128);
				const { frames } = feed(framer, reports);
				for (const { bytes } of frames) {
					expect(bytes.length).toBeGreaterThan(0);
					expect(bytes.length).toBeLessThanOrEqual(128);
				}
				framer.reset();
				expect(framer.isOpen).toBe(false);
			}),
		);
	});
});
