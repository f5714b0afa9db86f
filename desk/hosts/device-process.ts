import { join } from "node:path";
import type { Listeners } from "../../contract/define.ts";
import type { DeviceEntry } from "../../contract/device-config.ts";
import {
	deviceHostCalls,
	deviceHostNotices,
} from "../../contract/device-host.ts";
import { launchHost } from "../../main/hosts/launch.ts";
import { log } from "../log.ts";
import { type Supervised, supervise } from "./supervise.ts";

type Said = Listeners<typeof deviceHostNotices>;

/** What a desk listens to; the technician's notices may be left out. */
export interface DeviceEvents
	extends Pick<Said, "frame" | "noise" | "link">,
		Partial<Pick<Said, "opened" | "counters" | "monitor" | "printer">> {
	readonly onRunning: () => void;
	readonly onRestarting: () => void;
}

/** The device host, told after every start which devices there are by then. */
export function startDeviceProcess(
	buildFolder: string,
	devices: () => readonly DeviceEntry[],
	events: DeviceEvents,
): Supervised<typeof deviceHostCalls> {
	return supervise({
		calls: deviceHostCalls,
		notices: deviceHostNotices,
		listeners: {
			opened() {},
			counters() {},
			monitor() {},
			printer() {},
			...events,
		},
		start: () =>
			launchHost(join(buildFolder, "hosts", "devices.js"), "lintas-devices", 8),
		onStarted: (client) => {
			void client.configure({ devices: [...devices()] }).then((reply) => {
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
