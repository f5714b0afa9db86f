import type { Listeners } from "../../contract/define.ts";
import type { DeviceEntry } from "../../contract/device-config.ts";
import {
	deviceHostCalls,
	deviceHostNotices,
} from "../../contract/device-host.ts";
import type { Tell } from "../../contract/refusal.ts";
import { log } from "../log.ts";
import type { Host } from "./host.ts";
import { type Supervised, supervise } from "./supervise.ts";

type Said = Listeners<typeof deviceHostNotices>;

/** What a desk listens to; the technician's notices may be left out. */
export interface DeviceEvents
	extends Pick<Said, "frame" | "noise" | "link">,
		Partial<Pick<Said, "opened" | "counters" | "monitor" | "printer">> {
	readonly onRunning: () => void;
	readonly onRestarting: () => void;
}

export interface DeviceProcess extends Supervised<typeof deviceHostCalls> {
	/** Who hears it, from now on; nothing is said in the turn in which it was started. */
	hear(events: DeviceEvents): void;
}

/** The device host, told after every start which devices there are by then. */
export function startDeviceProcess(
	launch: () => Host,
	devices: () => readonly DeviceEntry[],
	tell: Tell,
): DeviceProcess {
	let heard: DeviceEvents | null = null;
	const supervised = supervise({
		calls: deviceHostCalls,
		notices: deviceHostNotices,
		listeners: {
			frame: (said) => heard?.frame(said),
			noise: (said) => heard?.noise(said),
			link: (said) => heard?.link(said),
			opened: (said) => heard?.opened?.(said),
			counters: (said) => heard?.counters?.(said),
			monitor: (said) => heard?.monitor?.(said),
			printer: (said) => heard?.printer?.(said),
		},
		tell,
		start: launch,
		onStarted: (client) => {
			void client.configure({ devices: [...devices()] }).then((reply) => {
				if (reply.ok) heard?.onRunning();
				else log("devicesFailed", { code: reply.error.code });
			});
		},
		onGone: () => {
			log("devicesGone");
			heard?.onRestarting();
		},
	});
	return {
		...supervised,
		hear(events) {
			heard = events;
		},
	};
}
