import { setTimeout as pause } from "node:timers/promises";
import { shownBytes } from "../../desk/technician/mask.ts";
import { resolveDevice } from "../../native/profiles/resolve-device.ts";
import type { Command } from "../command.ts";
import { deskDevice, secondsOf } from "../devices/desk-device.ts";
import { openLocalHost } from "../devices/local-host.ts";
import { writeJson } from "../io.ts";

const usage = `devices monitor [DEVICE] [--seconds N] [--data DIR]
  writes what a device sends and is sent, one piece a line, with marks where a
  document or noise ended; personal data is masked and cannot be shown here: the
  technician's window does that, with a reason for the journal
  --seconds N  how long (60)
  exit: 1 when the device could not be opened`;

export const devicesMonitor: Command = {
	name: "devices monitor",
	usage,
	options: { seconds: { type: "string" } },
	words: { least: 0, most: 1 },
	async run(io, given) {
		const seconds = secondsOf(io, given, 60);
		const device = seconds === null ? null : deskDevice(io, given);
		if (seconds === null || device === null) return 2;
		const resolved = resolveDevice(device);
		const isHid = resolved.ok && resolved.value.transport.kind === "hid";
		let wasReady = false;
		const host = openLocalHost(io, {
			link({ deviceId, ...link }) {
				wasReady ||= link.state === "ready";
				writeJson(io, { kind: "link", ...link });
			},
			monitor({ deviceId, hex, ...line }) {
				const shown = shownBytes(Buffer.from(hex, "hex"), isHid, false);
				writeJson(io, { ...line, ...shown });
			},
		});
		await host.configure({ devices: [device] });
		await host.monitor({ deviceId: device.deviceId, on: true });
		await pause(seconds * 1000);
		await host.close({});
		return wasReady ? 0 : 1;
	},
};
