import { describe, expect, it } from "vitest";
import { readCommand } from "../../simulators/command.ts";

describe("simulator commands", () => {
	it.each([
		["quit", { kind: "quit" }],
		[" unplug ", { kind: "unplug" }],
		["replug", { kind: "replug" }],
		["raw 0203fF", { kind: "raw", bytes: Uint8Array.of(2, 3, 255) }],
		["raw 020", { kind: "unknown" }],
		["raw", { kind: "unknown" }],
		["swipe", { kind: "unknown" }],
		["swipe 3", { kind: "swipe", scenario: "3", options: {} }],
		[
			"swipe ok framing=stxEtx pace=chunks seed=7 stallMs=20 lineEnd=crlf",
			{
				kind: "swipe",
				scenario: "ok",
				options: {
					framing: "stxEtx",
					pace: "chunks",
					seed: 7,
					stallMs: 20,
					lineEnd: "\r\n",
				},
			},
		],
		["swipe ok pace=fast", { kind: "unknown", why: "option pace=fast" }],
		["swipe ok seed=-1", { kind: "unknown", why: "option seed=-1" }],
		["swipe ok toString=1", { kind: "unknown" }],
		["explode", { kind: "unknown", why: "command explode" }],
	])("%s", (line, command) => {
		expect(readCommand(line)).toMatchObject(command);
	});
});
