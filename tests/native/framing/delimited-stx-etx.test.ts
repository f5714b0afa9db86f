import { describe, expect, it } from "vitest";
import { DelimitedFramer } from "../../../native/framing/delimited.ts";
import { documents, latin1, td3 } from "./captures.ts";
import { everySplit, feed } from "./feed.ts";

const wire = (lines: readonly string[]) => `\x02${lines.join("\r")}\r\x03`;
const text = td3.join("\n");
const make = (maximumBytes = 256) =>
	new DelimitedFramer({
		start: "02",
		end: "03",
		between: "0d0a",
		idleGapMs: 1000,
		maximumBytes,
	});

describe("delimited framer with STX and ETX", () => {
	it.each(Object.entries(documents))(
		"%s comes whole at every split, without a gap",
		(_, lines) => {
			for (const pieces of everySplit(latin1(wire(lines))))
				expect(feed(make(), pieces, "open")).toEqual({
					texts: [lines.join("\n")],
					noise: [],
					noiseBytes: 0,
				});
		},
	);

	/** [what, bytes, texts, noise] with silence at the end, at every split. */
	const table: [string, string, string[], string[]][] = [
		["nothing", "", [], []],
		["repeated", wire(td3).repeat(3), [text, text, text], []],
		[
			"line ends between documents",
			`\r\n${wire(td3)}\r\n${wire(td3)}\r\n`,
			[text, text],
			[],
		],
		["no terminator before ETX", `\x02${td3.join("\r")}\x03`, [text], []],
		["CR LF inside", `\x02${td3.join("\r\n")}\r\n\x03`, [text], []],
		["blank lines inside", `\x02\r${td3.join("\r")}\r\x03`, [text], []],
		["VT and GS inside", `\x02\x0b${td3.join("\x1d\r")}\x03`, [text], []],
		[
			"outer start and stop bytes",
			`\x01${wire(td3)}\x04`,
			[text],
			["frame.outside 1", "frame.outside 1"],
		],
		[
			"interleaved noise",
			`abc\r${wire(td3)}de${wire(td3)}f`,
			[text, text],
			["frame.outside 4", "frame.outside 2", "frame.outside 1"],
		],
		["ETX alone", "\x03", [], ["frame.outside 1"]],
		["an empty envelope", "\x02\r\x03", [], ["frame.outside 3"]],
		["truncated", wire(td3).slice(0, -1), [], ["frame.idle 91"]],
		["STX alone", "\x02", [], ["frame.idle 1"]],
		[
			"a new STX inside",
			`\x02ABC\r${wire(td3)}`,
			[text],
			["frame.interrupted 5"],
		],
		["STX twice", `\x02${wire(td3)}`, [text], ["frame.interrupted 1"]],
		["over-long", `\x02${"x".repeat(300)}\x03`, [], ["frame.tooLong 302"]],
		[
			"over-long, then a document",
			`\x02${"x".repeat(300)}${wire(td3)}`,
			[text],
			["frame.tooLong 301"],
		],
		[
			"exactly the maximum",
			`\x02${"x".repeat(256)}\x03`,
			["x".repeat(256)],
			[],
		],
		[
			"one over the maximum",
			`\x02${"x".repeat(257)}\x03`,
			[],
			["frame.tooLong 259"],
		],
		[
			"recognition errors are not judged",
			"\x02p<?\r\xff\r\x03",
			["p<?\n\xff"],
			[],
		],
	];
	it.each(table)("%s", (_, bytes, texts, noise) => {
		for (const pieces of everySplit(latin1(bytes)))
			expect(feed(make(), pieces)).toMatchObject({ texts, noise });
	});

	it("stamps a frame with the time of its ETX", () => {
		const framer = make();
		framer.push(latin1(wire(td3).slice(0, -1)), 10);
		expect(framer.push(latin1("\x03"), 30).frames).toMatchObject([
			{ bytes: latin1(wire(td3).slice(1, -1)), aim: null, endMs: 30 },
		]);
	});

	it("sees a gap that no timer told it of", () => {
		const framer = make();
		framer.push(latin1("\x02ABC\r"), 1000);
		const output = framer.push(latin1("DEF\r\x03"), 2000);
		expect(output).toEqual({
			frames: [],
			noise: [{ bytes: 5, code: "frame.idle" }],
			replies: [],
		});
		expect(framer.idle().noise).toEqual([{ bytes: 5, code: "frame.outside" }]);
	});

	it("a reset never joins two halves", () => {
		const framer = make();
		framer.push(latin1(wire(td3).slice(0, 60)), 1000);
		expect(framer.reset().noise).toEqual([
			{ bytes: 60, code: "frame.interrupted" },
		]);
		expect(framer.push(latin1(wire(td3).slice(60)), 1001).frames).toEqual([]);
		expect(framer.idle().noise).toEqual([{ bytes: 32, code: "frame.outside" }]);
	});
});
