import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Framing } from "../../../contract/device-config.ts";
import { readFrame } from "../../../native/decoding/read-frame.ts";
import { createFramer } from "../../../native/framing/create-framer.ts";
import { allProfiles } from "../../../native/profiles/all-profiles.ts";
import { resolveDevice } from "../../../native/profiles/resolve-device.ts";
import { latin1 } from "../framing/captures.ts";
import { profileCaptures } from "./profile-captures.ts";

const repository = new URL("../../../", import.meta.url);
const entry = (profile: string, more = {}) => ({
	deviceId: "a",
	name: "A",
	profile,
	transport: {},
	framing: {},
	...more,
});
const serial = { transport: { path: "COM3" } };

describe("profiles", () => {
	it("have ids of their own, and a file of that name", () => {
		const ids = allProfiles.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		const files = readdirSync(new URL("native/profiles", repository))
			.filter(
				(name) => !["all-profiles.ts", "resolve-device.ts"].includes(name),
			)
			.map((name) => name.slice(0, -3));
		for (const file of files)
			expect(ids, `all-profiles.ts lacks ${file}: add it`).toContain(file);
		expect([...ids].sort()).toEqual(files.sort());
	});

	const readers = allProfiles.filter(({ printer }) => !printer);
	it.each(readers)("$id reads its capture", ({ id, transport, binary }) => {
		const capture = profileCaptures[id];
		if (!capture)
			throw new Error(
				`profile-captures.ts has nothing from ${id}: add what it sends`,
			);
		const resolved = resolveDevice(
			entry(id, transport.kind === "serial" ? serial : {}),
		);
		if (!resolved.ok) throw new Error(resolved.error.detail);
		const framer = createFramer(resolved.value.framing as Framing);
		const frames = capture.wire
			.map((piece) => framer.push(latin1(piece), 0))
			.concat(framer.idle())
			.flatMap((output) => output.frames);
		expect(frames).toHaveLength(1);
		const content = frames[0] && readFrame(frames[0], resolved.value);
		expect(content).toMatchObject({
			text: capture.text,
			aim: capture.aim ?? null,
		});
		if (binary) expect(content?.bytes).toEqual(latin1(capture.text));
	});
});

describe("a device of a desk", () => {
	it("gets everything its profile says, and the desk's own settings over it", () => {
		expect(
			resolveDevice(
				entry("generic-stx-etx", {
					transport: { path: "/dev/x", baudRate: 19_200 },
					framing: { idleGapMs: 700, between: "0104" },
					startUp: ["00"],
				}),
			),
		).toEqual({
			ok: true,
			value: {
				deviceId: "a",
				name: "A",
				profile: "generic-stx-etx",
				transport: {
					kind: "serial",
					path: "/dev/x",
					baudRate: 19_200,
					dataBits: 8,
					parity: "none",
					stopBits: 1,
					rtscts: false,
				},
				framing: {
					kind: "delimited",
					start: "02",
					end: "03",
					between: "0104",
					idleGapMs: 700,
					maximumBytes: 4096,
				},
				normaliser: ["lineBreaks", "dropPadding", "dropBlankLines"],
				reads: "documents",
				aim: "none",
				startUp: ["00"],
				triggers: {},
			},
		});
	});

	it("that prints gets its settings the same way", () => {
		expect(
			resolveDevice(
				entry("escpos-printer", { ...serial, printer: { widthDots: 384 } }),
			),
		).toMatchObject({
			value: {
				framing: { kind: "escPos" },
				printer: { widthDots: 384, cut: "partial" },
			},
		});
	});

	it.each([
		[
			"a width that is no multiple of eight",
			"escpos-printer",
			{ ...serial, printer: { widthDots: 380 } },
			"profile.override",
			/^printer\.widthDots/,
		],
		["no such profile", "nothing", {}, "profile.unknown", /nothing/],
		[
			"a serial device without a port",
			"soh-ou",
			{},
			"profile.override",
			/path/,
		],
		[
			"a setting of another transport",
			"hid-pos-generic",
			{ transport: { baudRate: 9600 } },
			"profile.override",
			/baudRate/,
		],
		[
			"a value out of range",
			"zebra-ssi",
			{ ...serial, framing: { idleGapMs: 1 } },
			"profile.override",
			/^framing\.idleGapMs/,
		],
		[
			"hex that is none",
			"generic-stx-etx",
			{ ...serial, framing: { end: "3" } },
			"profile.override",
			/^framing\.end/,
		],
	])("%s", (_, profile, more, code, detail) => {
		expect(resolveDevice(entry(profile, more))).toMatchObject({
			ok: false,
			error: { code, detail: expect.stringMatching(detail) },
		});
	});
});
