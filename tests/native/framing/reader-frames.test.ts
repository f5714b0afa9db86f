import { describe, expect, it } from "vitest";
import { Framing } from "../../../contract/device-config.ts";
import { createFramer } from "../../../native/framing/create-framer.ts";
import { bcc, latin1, td1, td3, wires } from "./captures.ts";
import { everySplit, feed } from "./feed.ts";

const text = td3.join("\n");
const make = (framing: object) => createFramer(Framing.parse(framing));

describe("SOH/OU framer", () => {
	const frame = (lines: readonly string[]) =>
		`\x01OU\x02${"\r".repeat(3 - lines.length)}${lines.join("\r")}\r\x03`;

	/** [what, settings, bytes, texts, noise] with silence at the end, at every split. */
	const table: [string, object, string, string[], string[]][] = [
		["three lines", {}, frame(td1), [td1.join("\n")], []],
		["two, one after the other", {}, frame(td3).repeat(2), [text, text], []],
		[
			"a length byte",
			{ lengthBytes: 1 },
			`\x01\x01${frame(td3).slice(1)}`,
			[text],
			[],
		],
		[
			"a BCC that nobody expects",
			{},
			`${frame(td3)}Z${frame(td3)}`,
			[text, text],
			["frame.outside 1"],
		],
		[
			"a wrong BCC",
			{ bcc: "xor" },
			`${frame(td3)}\x00`,
			[],
			[`frame.checksum ${frame(td3).length + 1}`],
		],
		[
			"a BCC over everything",
			{ bcc: "xor", bccFrom: "soh" },
			frame(td3) + bcc(frame(td3)),
			[text],
			[],
		],
		[
			"a BCC over the lines",
			{ bcc: "xor", bccFrom: "afterStx" },
			frame(td3) + bcc(frame(td3).slice(4)),
			[text],
			[],
		],
		[
			"cut short before its BCC, then the next",
			{ bcc: "xor", bccFrom: "afterStx" },
			frame(td3) + frame(td3) + bcc(frame(td3).slice(4)),
			[text],
			[`frame.checksum ${frame(td3).length}`],
		],
		[
			"a BCC that never comes",
			{ bcc: "xor" },
			frame(td3),
			[],
			[`frame.idle ${frame(td3).length}`],
		],
		["noise before", {}, `xyz${frame(td3)}`, [text], ["frame.outside 3"]],
		[
			"a header that is none",
			{},
			`\x01OX${frame(td3)}`,
			[text],
			["frame.outside 3"],
		],
		["SOH twice", {}, `\x01${frame(td3)}`, [text], ["frame.outside 1"]],
		[
			"a new document inside",
			{},
			frame(td3).slice(0, 30) + frame(td3),
			[text],
			["frame.interrupted 30"],
		],
		["no lines", {}, "\x01OU\x02\r\r\r\x03", [], ["frame.outside 8"]],
		[
			"cut short",
			{},
			frame(td3).slice(0, -1),
			[],
			[`frame.idle ${frame(td3).length - 1}`],
		],
	];
	it.each(table)("%s", (_, settings, bytes, texts, noise) => {
		for (const pieces of everySplit(latin1(bytes)))
			expect(feed(make({ kind: "sohOu", ...settings }), pieces)).toMatchObject({
				texts,
				noise,
			});
	});

	it("any single damaged byte spoils a frame with BCC, or is seen", () => {
		const wire = latin1(wires.sohOuBcc);
		const settings = {
			kind: "sohOu",
			bcc: "xor",
			lengthBytes: 1,
			flagBytes: 1,
		};
		for (let at = 0; at < wire.length; at += 1) {
			const damaged = Uint8Array.from(wire);
			damaged[at] = (damaged[at] ?? 0) ^ 0x20;
			expect(feed(make(settings), [damaged]).texts).toEqual([]);
		}
	});
});

describe("length-prefixed framer", () => {
	const settings = {
		kind: "lengthPrefixed",
		documents: "49",
		answers: "4356",
		rearm: "43000101",
	};
	const rearm = "43000101";
	const wire = wires.lengthPrefixed;

	/** [what, bytes, texts, noise, how often re-armed] */
	const table: [string, string, string[], string[], number][] = [
		["documents one after the other", wire.repeat(2), [text, text], [], 2],
		["answers say nothing", `C\x00\x01\x01V\x00\x031.7${wire}`, [text], [], 1],
		["an empty read", `I\x00\x00${wire}`, [text], [], 1],
		[
			"an unknown letter",
			`X${wire}`,
			[],
			[`frame.outside ${wire.length + 1}`],
			1,
		],
		[
			"a length above the maximum",
			`I\xff\x00${wire}`,
			[],
			[`frame.tooLong ${wire.length + 3}`],
			1,
		],
		[
			"a length too long by one",
			`I\x00\x5b${wire.slice(3)}`,
			[],
			[`frame.idle ${wire.length}`],
			1,
		],
		["cut short", wire.slice(0, 20), [], ["frame.idle 20"], 1],
	];
	it.each(table)("%s", (_, bytes, texts, noise, times) => {
		for (const pieces of everySplit(latin1(bytes))) {
			const framer = make(settings);
			const replies = [
				...pieces.flatMap((piece) => framer.push(piece, 0).replies),
				...framer.idle().replies,
			].map((reply) => Buffer.from(reply).toString("hex"));
			expect(replies).toEqual(Array(times).fill(rearm));
			expect(feed(make(settings), pieces)).toMatchObject({ texts, noise });
		}
	});

	it("silence without a document asks for nothing", () => {
		expect(make(settings).idle().replies).toEqual([]);
	});
});

describe("idle gap framer", () => {
	const seal = Uint8Array.from({ length: 200 }, (_, at) => (at * 11) & 0xff);

	it("keeps every byte of a binary code", () => {
		const framer = make({ kind: "idleGap" });
		framer.push(seal.subarray(0, 90), 0);
		framer.push(seal.subarray(90), 59);
		expect(framer.idle().frames).toMatchObject([{ bytes: seal, endMs: 59 }]);
	});

	it("a gap that no timer told of parts two codes", () => {
		const framer = make({ kind: "idleGap" });
		framer.push(latin1("one"), 0);
		expect(framer.push(latin1("two"), 60).frames).toMatchObject([
			{ bytes: latin1("one"), endMs: 0 },
		]);
	});

	it("takes its suffix off, once and only at the end", () => {
		const framer = make({ kind: "idleGap", suffix: "0d0a" });
		framer.push(latin1("a\r\nb\r\n\r\n"), 0);
		expect(framer.idle().frames).toMatchObject([
			{ bytes: latin1("a\r\nb\r\n") },
		]);
		framer.push(latin1("\r\n"), 0);
		expect(framer.idle()).toEqual({ frames: [], noise: [], replies: [] });
	});
});

describe("delimited framer without a start", () => {
	const settings = {
		kind: "delimited",
		end: "0d",
		between: "0a",
		maximumBytes: 32,
	};

	/** [what, bytes, frames, noise] */
	const table: [string, string, string[], string[]][] = [
		["CR LF after each", "one\r\ntwo\r\n", ["one", "two"], []],
		["two ends in a row", "one\r\rtwo\r", ["one", "two"], ["frame.outside 1"]],
		[
			"over-long, then the next",
			`${"x".repeat(40)}\rtwo\r`,
			["two"],
			["frame.tooLong 41"],
		],
		["no end", "one\rtw", ["one"], ["frame.idle 2"]],
	];
	it.each(table)("%s", (_, bytes, frames, noise) => {
		for (const pieces of everySplit(latin1(bytes))) {
			const framer = make(settings);
			const outputs = [
				...pieces.map((piece) => framer.push(piece, 0)),
				framer.idle(),
			];
			expect(
				outputs.flatMap((output) =>
					output.frames.map((each) =>
						Buffer.from(each.bytes).toString("latin1"),
					),
				),
			).toEqual(frames);
			expect(
				outputs.flatMap((output) =>
					output.noise.map(({ code, bytes: count }) => `${code} ${count}`),
				),
			).toEqual(noise);
		}
	});
});
