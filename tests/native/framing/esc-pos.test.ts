import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EscPosFramer } from "../../../native/framing/esc-pos.ts";
import type { FramerOutput } from "../../../native/framing/framer.ts";
import { everySplit } from "./feed.ts";

const make = () => new EscPosFramer({ idleGapMs: 500 });
const bytesOf = (hex: string) => Uint8Array.from(Buffer.from(hex, "hex"));

function gather(outputs: readonly FramerOutput[]) {
	return {
		frames: outputs.flatMap(({ frames }) =>
			frames.map(({ bytes }) => Buffer.from(bytes).toString("hex")),
		),
		noise: outputs.flatMap(({ noise }) =>
			noise.map(({ code, bytes }) => `${code} ${bytes}`),
		),
	};
}

function feed(pieces: readonly Uint8Array[]) {
	const framer = make();
	const outputs = pieces.map((piece) => framer.push(piece, 0));
	return gather([...outputs, framer.idle()]);
}

describe("answers of a printer", () => {
	it.each([
		["to DLE EOT", "127e16", ["12", "7e", "16"], []],
		["to GS r", "000f03", ["00", "0f", "03"], []],
		["flow control", "1311", ["13", "11"], []],
		["automatic status", "180c0c00", ["180c0c00"], []],
		["flow control in a status", "1813000c1100", ["13", "11", "18000c00"], []],
		["two statuses", "1000000038000300", ["10000000", "38000300"], []],
		[
			"an answer after half a status",
			"180c12",
			["12"],
			["frame.interrupted 2"],
		],
		[
			"a status after half a one",
			"180c10000000",
			["10000000"],
			["frame.interrupted 2"],
		],
		["half a status, then silence", "1000", [], ["frame.idle 2"]],
		["what no printer says", "ff9212", ["12"], ["frame.outside 2"]],
	])("%s", (_, wire, frames, noise) => {
		for (const pieces of everySplit(bytesOf(wire)))
			expect(feed(pieces)).toEqual({ frames, noise });
	});

	it("half a status before an unplug never joins what comes after", () => {
		const framer = make();
		framer.push(bytesOf("1000"), 0);
		expect(gather([framer.reset()]).noise).toEqual(["frame.interrupted 2"]);
		expect(gather([framer.push(bytesOf("0000"), 0)]).frames).toEqual([
			"00",
			"00",
		]);
	});

	it("any bytes are answers or noise, each once, however they are split", () => {
		fc.assert(
			fc.property(fc.array(fc.uint8Array({ maxLength: 40 })), (pieces) => {
				const whole = Uint8Array.from(pieces.flatMap((piece) => [...piece]));
				const fed = feed([whole]);
				expect(feed(pieces)).toEqual(fed);
				const told =
					fed.frames.join("").length / 2 +
					fed.noise.reduce((sum, each) => sum + Number(each.split(" ")[1]), 0);
				expect(told).toBe(whole.length);
			}),
		);
	});
});
