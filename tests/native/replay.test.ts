import { expect, test } from "vitest";
import { resolveDevice } from "../../native/profiles/resolve-device.ts";
import { replay } from "../../native/replay.ts";
import { serialEntry } from "./fake-transport.ts";
import { latin1, td3 } from "./framing/captures.ts";

const resolved = resolveDevice({
	...serialEntry({ deviceId: "one", path: "/dev/one" }),
	profile: "generic-stx-etx",
	framing: { idleGapMs: 500 },
});
if (!resolved.ok) throw new Error(resolved.error.code);
const config = resolved.value;

test("documents and noise in their order, pauses kept", () => {
	const document = latin1(`\x02${td3.join("\r")}\r\x03`);
	const pieces = [
		{ bytes: latin1("xx"), atMs: 0 },
		{ bytes: document.subarray(0, 20), atMs: 10 },
		{ bytes: document.subarray(20), atMs: 20 },
		{ bytes: document.subarray(0, 20), atMs: 30 },
		{ bytes: document, atMs: 2000 },
	];
	expect(replay(pieces, config)).toEqual([
		{ kind: "noise", bytes: 2, code: "frame.outside" },
		{
			kind: "frame",
			bytes: document.length - 2,
			text: td3.join("\n"),
			aim: null,
		},
		{ kind: "noise", bytes: 20, code: "frame.idle" },
		{
			kind: "frame",
			bytes: document.length - 2,
			text: td3.join("\n"),
			aim: null,
		},
	]);
});

test("what never ended is noise", () => {
	expect(replay([{ bytes: latin1("\x02ABC"), atMs: 0 }], config)).toEqual([
		{ kind: "noise", bytes: 4, code: "frame.idle" },
	]);
});
