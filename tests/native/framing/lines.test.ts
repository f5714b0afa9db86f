import { describe, expect, it } from "vitest";
import { LinesFramer } from "../../../native/framing/lines.ts";
import { documents, latin1, lineEnds, td1, td3 } from "./captures.ts";
import { everySplit, feed, mrzText } from "./feed.ts";

const [line1 = "", line2 = ""] = td3;
const text = td3.join("\n");
const make = (maximumBytes = 256) =>
	new LinesFramer({ idleGapMs: 250, maximumBytes });

describe.each(Object.entries(lineEnds))("lines ended by %s", (_, end) => {
	it.each(Object.entries(documents))(
		"%s comes whole at every split, without a gap",
		(_, lines) => {
			const capture = latin1(lines.map((line) => line + end).join(""));
			for (const pieces of everySplit(capture))
				expect(feed(make(), pieces, "open")).toEqual({
					texts: [lines.join("\n")],
					noise: [],
					noiseBytes: 0,
				});
		},
	);

	it("repeated documents stay apart at every split", () => {
		const capture = latin1(
			[...td3, ...td1, ...td3].map((l) => l + end).join(""),
		);
		for (const pieces of everySplit(capture))
			expect(feed(make(), pieces, "open").texts).toEqual([
				text,
				td1.join("\n"),
				text,
			]);
	});
});

/** [what, bytes, texts, noise] with silence at the end, at every split. */
const table: [string, string, string[], string[]][] = [
	["nothing", "", [], []],
	["line ends alone", "\r\n\r\r\n", [], []],
	["blank lines around", `\r\n\r${line1}\r\r\n\n${line2}\r\n\r\n`, [text], []],
	["a last line without terminator", `${line1}\r${line2}`, [text], []],
	["an empty last line end", `${line1}\r${line2}\r`, [text], []],
	[
		"a truncated last line",
		`${line1}\r${line2.slice(0, 40)}`,
		[],
		["frame.idle 85"],
	],
	["one whole line", `${line1}\r`, [line1], []],
	["one open line", line1, [], ["frame.idle 44"]],
	[
		"a line too short",
		`${line1.slice(1)}\r${line2}\r`,
		[`${line1.slice(1)}\n${line2}`],
		[],
	],
	[
		"a missing line before a whole document: one bundle, no traveller made of two",
		`${line2}\r${line1.slice(1)}\r${line2}\r`,
		[`${line2}\n${line1.slice(1)}\n${line2}`],
		[],
	],
	["a noise line before", `x\r${line1}\r${line2}\r`, [`x\n${text}`], []],
	["VT and GS", `\x0b${line1}\x1d\r\x0b${line2}\r`, [text], []],
	["VT alone", "\x0b\x0b", [], ["frame.idle 2"]],
	["bytes above ASCII", "caf\xe9\r", ["caf\xe9"], []],
	["over-long", "x".repeat(300), [], ["frame.tooLong 300"]],
	["over-long with line ends", "xy\r".repeat(100), [], ["frame.tooLong 300"]],
	[
		"a document in the wake of an over-long run",
		`${"x".repeat(300)}\r${line1}\r${line2}\r`,
		[],
		["frame.tooLong 391"],
	],
	["exactly the maximum", `${"x".repeat(255)}\r`, ["x".repeat(255)], []],
	["one over the maximum", `${"x".repeat(256)}\r`, [], ["frame.tooLong 257"]],
];

describe("lines framer", () => {
	it.each(table)("%s", (_, bytes, texts, noise) => {
		for (const pieces of everySplit(latin1(bytes)))
			expect(feed(make(), pieces)).toMatchObject({ texts, noise });
	});

	it("stamps a frame with the time of its last byte", () => {
		const framer = make();
		framer.push(latin1(line1), 10);
		framer.push(latin1("\r"), 20);
		const { frames } = framer.push(latin1(`${line2}\r`), 30);
		expect(frames).toMatchObject([
			{ bytes: latin1(td3.join("\r")), aim: null, endMs: 30 },
		]);
		framer.push(latin1("short\r"), 40);
		expect(framer.idle().frames).toMatchObject([
			{ bytes: latin1("short"), endMs: 40 },
		]);
	});

	it("sees a gap that no timer told it of", () => {
		const framer = make();
		framer.push(latin1(`${line1}\r`), 1000);
		const output = framer.push(latin1(`${line2}\r`), 1250);
		expect(output.frames).toMatchObject([
			{ bytes: latin1(line1), endMs: 1000 },
		]);
		expect(framer.idle().frames.map(({ bytes }) => mrzText(bytes))).toEqual([
			line2,
		]);
	});

	it("joins what comes within the gap", () => {
		const framer = make();
		framer.push(latin1(`${line1}\r`), 1000);
		expect(framer.push(latin1(`${line2}\r`), 1249).frames).toHaveLength(1);
	});

	it("a reset never joins two halves", () => {
		const framer = make();
		framer.push(latin1(`${line1}\r${line2.slice(0, 20)}`), 1000);
		expect(framer.reset().noise).toEqual([
			{ bytes: 65, code: "frame.interrupted" },
		]);
		expect(framer.isOpen).toBe(false);
		const output = framer.push(latin1(`${line2.slice(20)}\r`), 1001);
		expect(output.frames).toEqual([]);
		expect(framer.idle().frames.map(({ bytes }) => mrzText(bytes))).toEqual([
			line2.slice(20),
		]);
	});

	it("a reset ends an over-long stretch with one notice", () => {
		const framer = make();
		framer.push(new Uint8Array(1000), 1000);
		expect(framer.reset().noise).toEqual([
			{ bytes: 1000, code: "frame.tooLong" },
		]);
		expect(framer.reset()).toEqual({ frames: [], noise: [], replies: [] });
	});
});
