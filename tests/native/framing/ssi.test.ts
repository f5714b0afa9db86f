import { describe, expect, it } from "vitest";
import { Framing } from "../../../contract/device-config.ts";
import { bytesOfHex } from "../../../core/bytes/hex.ts";
import { createFramer } from "../../../native/framing/create-framer.ts";
import type { Framer } from "../../../native/framing/framer.ts";
import { latin1, ssiPacket } from "./captures.ts";
import { everySplit } from "./feed.ts";

const make = (more = {}): Framer =>
	createFramer(Framing.parse({ kind: "ssi", ...more }));

const ack = "04d00400ff28";
const resend = "05d1040001ff25";

function feed(framer: Framer, pieces: readonly Uint8Array[], atMs = 1000) {
	const outputs = pieces.map((piece) => framer.push(piece, atMs));
	const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
	return {
		texts: outputs.flatMap(({ frames }) =>
			frames.map(({ bytes }) => Buffer.from(bytes).toString("latin1")),
		),
		replies: outputs.flatMap(({ replies }) => replies.map(hex)),
		noise: outputs.flatMap(({ noise }) =>
			noise.map(({ code, bytes }) => `${code} ${bytes}`),
		),
	};
}

const packet = (data: string, options = {}) => latin1(ssiPacket(data, options));
const joined = (...parts: Uint8Array[]) =>
	Uint8Array.from(Buffer.concat(parts));

/** The worked example of the interface: "1234" as Code 128. */
const worked = bytesOfHex("09f300000331323334fe37");

describe("SSI framer", () => {
	it("reads the worked example at every split and acknowledges it", () => {
		expect(packet("1234")).toEqual(worked);
		for (const pieces of everySplit(worked)) {
			const framer = make();
			expect(feed(framer, pieces)).toEqual({
				texts: ["1234"],
				replies: [ack],
				noise: [],
			});
			expect(framer.isOpen).toBe(false);
		}
	});

	it("tells the bar code type", () => {
		const { frames } = make().push(packet("x", { type: "\x1b" }), 5);
		expect(frames).toEqual([
			{ bytes: latin1("x"), aim: null, symbology: "ssi-1b", endMs: 5 },
		]);
	});

	it("says nothing where the handshake is off", () => {
		const framer = make({ acknowledge: false });
		expect(feed(framer, [worked]).replies).toEqual([]);
	});

	it("joins continued packets, binary bytes and all, at every split", () => {
		const data = Array.from({ length: 256 }, (_, at) =>
			String.fromCharCode(at),
		);
		const [a, b, c] = [0, 100, 200].map((from) =>
			data.slice(from, from + 100).join(""),
		);
		const stream = joined(
			packet(a ?? "", { status: 2 }),
			packet(b ?? "", { status: 2 }),
			packet(c ?? ""),
		);
		for (const pieces of everySplit(stream))
			expect(feed(make(), pieces)).toEqual({
				texts: [data.join("")],
				replies: [ack, ack, ack],
				noise: [],
			});
	});

	it("joins continued packets that give the type only once", () => {
		const rest = ssiPacket("BC", { type: "" });
		const framer = make({ typeInEachPacket: false });
		const first = packet("A", { status: 2 });
		expect(feed(framer, [first, latin1(rest)]).texts).toEqual(["ABC"]);
	});

	it("asks once for a damaged packet and takes it when it comes again", () => {
		for (let at = 0; at < worked.length; at += 1) {
			const damaged = Uint8Array.from(worked);
			damaged[at] = (damaged[at] ?? 0) ^ 0x40;
			const framer = make();
			const first = feed(framer, [damaged]);
			const silence = framer.idle();
			expect(first.texts).toEqual([]);
			expect(first.replies.length).toBeLessThanOrEqual(1);
			for (const reply of first.replies) expect(reply).toBe(resend);
			const again = feed(framer, [packet("1234", { status: 1 })], 9000);
			expect(again).toMatchObject({ texts: ["1234"], noise: [] });
			expect(first.noise.length + silence.noise.length).toBeGreaterThan(0);
		}
	});

	it("finds the packet behind a damaged one", () => {
		const damaged = Uint8Array.from(worked);
		damaged[6] = 0x39;
		expect(feed(make(), [joined(damaged, packet("next"))])).toEqual({
			texts: ["next"],
			replies: [resend, ack],
			noise: ["frame.checksum 11"],
		});
	});

	it("acknowledges a retransmission, but delivers it once", () => {
		const framer = make();
		const again = packet("1234", { status: 1 });
		expect(feed(framer, [worked, again, again, packet("5")])).toEqual({
			texts: ["1234", "5"],
			replies: [ack, ack, ack, ack],
			noise: [],
		});
	});

	it("the same code read twice is two documents", () => {
		expect(feed(make(), [worked, worked]).texts).toEqual(["1234", "1234"]);
	});

	it("other packets say nothing", () => {
		const event = packet("", { opcode: 0xf6, type: "\x01" });
		expect(feed(make(), [event, worked]).texts).toEqual(["1234"]);
	});

	it("a continuation that stalls, or loses its cable, is noise", () => {
		const framer = make();
		framer.push(packet("AB", { status: 2 }), 0);
		expect(framer.isOpen).toBe(true);
		expect(framer.idle().noise).toEqual([{ bytes: 9, code: "frame.idle" }]);
		framer.push(packet("AB", { status: 2 }), 0);
		expect(framer.reset().noise).toEqual([
			{ bytes: 9, code: "frame.interrupted" },
		]);
		expect(feed(framer, [worked]).texts).toEqual(["1234"]);
	});

	it("a continuation that never ends is one notice", () => {
		const framer = make({ maximumBytes: 512 });
		const endless = packet("x".repeat(200), { status: 2 });
		const pieces = Array.from({ length: 500 }, () => endless);
		expect(feed(framer, pieces).noise).toEqual([]);
		expect(feed(framer, [packet("x")])).toMatchObject({
			texts: [],
			noise: [`frame.tooLong ${500 * endless.length + 8}`],
		});
		expect(feed(framer, [worked]).texts).toEqual(["1234"]);
	});
});
