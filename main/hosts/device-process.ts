import { join } from "node:path";
import type { Listeners } from "../../contract/define.ts";
import {
	type DeviceConfig,
	deviceHostCalls,
	deviceHostNotices,
} from "../../contract/device-host.ts";
import { log } from "../log.ts";
import { launchHost } from "./launch.ts";
import { type Supervised, supervise } from "./supervise.ts";

export interface DeviceEvents extends Listeners<typeof deviceHostNotices> {
	readonly onRunning: () => void;
	readonly onRestarting: () => void;
}

/** The device host, told its devices after every start. */
export function startDeviceProcess(
	buildFolder: string,
	devices: readonly DeviceConfig[],
	events: DeviceEvents,
): Supervised<typeof deviceHostCalls> {
	return supervise({
		calls: deviceHostCalls,
		notices: deviceHostNotices,
		listeners: events,
		start: () =>
			launchHost(join(buildFolder, "hosts", "devices.js"), "lintas-devices", 8),
		onStarted: (client) => {
			void client.configure({ devices: [...devices] }).then((reply) => {
				if (reply.ok) events.onRunning();
				else log("devicesFailed", { code: reply.error.code });
			});
		},
		onGone: () => {
			log("devicesGone");
			events.onRestarting();
		},
	});
}
