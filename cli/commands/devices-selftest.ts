import type { SelfTest } from "../../contract/technician-view.ts";
import { testCardLines } from "../../core/test-card/test-card.ts";
import {
	startSelfTest,
	takeNoise,
	takeReading,
} from "../../desk/technician/self-test.ts";
import type { Command } from "../command.ts";
import { deskDevice, secondsOf } from "../devices/desk-device.ts";
import { openLocalHost } from "../devices/local-host.ts";
import { type ExitCode, type Io, writeJson } from "../io.ts";

const usage = `devices selftest [DEVICE] [--seconds N] [--data DIR]
  swipe the test card (UTO, ERIKSSON) three times: one line a reading, then
  {"kind":"result","state":"passed" or "failed"}; what was read is not written
  --seconds N  how long to wait for the card (60)
  exit: 1 when the test failed or the card did not come`;

/** Settles when the third reading came, or never. */
function readings(
	io: Io,
	deviceId: string,
	onDone: (test: SelfTest) => void,
): Parameters<typeof openLocalHost>[1] {
	let test = startSelfTest(deviceId);
	return {
		link: ({ deviceId: _, ...link }) =>
			writeJson(io, { kind: "link", ...link }),
		noise({ bytes, code }) {
			test = takeNoise(test, bytes);
			writeJson(io, { kind: "noise", bytes, code });
		},
		frame({ text, receivedAtMs }) {
			if (test.state !== "waiting") return;
			const atMs = io.nowMs();
			const latencyMs = Math.max(0, atMs - receivedAtMs);
			test = takeReading(test, text, testCardLines, { atMs, latencyMs });
			writeJson(io, { kind: "reading", ...test.reads.at(-1) });
			if (test.state !== "waiting") onDone(test);
		},
	};
}

export const devicesSelftest: Command = {
	name: "devices selftest",
	usage,
	options: { seconds: { type: "string" } },
	words: { least: 0, most: 1 },
	async run(io, given) {
		const seconds = secondsOf(io, given, 60);
		const device = seconds === null ? null : deskDevice(io, given);
		if (seconds === null || device === null) return 2;
		let timer: NodeJS.Timeout | undefined;
		let finish: (test: SelfTest | null) => void = () => {};
		const ended = new Promise<SelfTest | null>((settle) => {
			finish = settle;
			timer = setTimeout(() => settle(null), seconds * 1000);
		});
		const host = openLocalHost(io, readings(io, device.deviceId, finish));
		await host.configure({ devices: [device] });
		io.err("lintas: swipe the test card three times");
		const test = await ended;
		clearTimeout(timer);
		await host.close({});
		const state = test?.state ?? "failed";
		writeJson(io, {
			kind: "result",
			deviceId: device.deviceId,
			state,
			...(test === null ? { code: "selftest.noCard" } : {}),
		});
		const code: ExitCode = state === "passed" ? 0 : 1;
		return code;
	},
};
