import { resolveDevice } from "../../native/profiles/resolve-device.ts";
import type { Command } from "../command.ts";
import { deskDevices } from "../devices/desk-device.ts";
import { openLocalHost } from "../devices/local-host.ts";
import { writeJson } from "../io.ts";

const usage = `devices list [--data DIR]
  writes the devices of the desk ({"kind":"setUp"}) and every port and HID device
  that the system names ({"kind":"found"}), with the profiles that fit; opens none
  exit: 1 when a device of the desk cannot be run as it is set up`;

export const devicesList: Command = {
	name: "devices list",
	usage,
	options: {},
	words: { least: 0, most: 0 },
	async run(io, given) {
		let isWrong = false;
		for (const entry of deskDevices(io, given)) {
			const resolved = resolveDevice(entry);
			const { deviceId, name, profile } = entry;
			isWrong ||= !resolved.ok;
			writeJson(io, {
				kind: "setUp",
				deviceId,
				name,
				profile,
				...(resolved.ok
					? { transport: resolved.value.transport }
					: { ...resolved.error }),
			});
		}
		const found = await openLocalHost(io, {}).list({});
		if (found.ok)
			for (const { kind: bus, ...suggestion } of found.value)
				writeJson(io, { kind: "found", bus, ...suggestion });
		return isWrong ? 1 : 0;
	},
};
