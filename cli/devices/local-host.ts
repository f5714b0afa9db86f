import { channel } from "../../contract/channel.ts";
import type { Client, Listeners } from "../../contract/define.ts";
import {
	deviceHostCalls,
	deviceHostNotices,
} from "../../contract/device-host.ts";
import { connect } from "../../contract/port.ts";
import { systemClock } from "../../native/clock.ts";
import { startDeviceHost } from "../../native/host.ts";
import type { Io } from "../io.ts";

type Heard = Partial<Listeners<typeof deviceHostNotices>>;

/**
 * The device host inside this process, for commands that end soon: the same
 * links, framers and drivers as in the application. To be closed, or the ports
 * keep the process alive. What its door refuses is a line for a person.
 */
export function openLocalHost(
	io: Pick<Io, "err">,
	heard: Heard,
): Client<typeof deviceHostCalls> {
	const [mine, its] = channel();
	startDeviceHost(its, systemClock);
	const nothing = () => {};
	return connect(
		mine,
		deviceHostCalls,
		deviceHostNotices,
		{
			frame: heard.frame ?? nothing,
			noise: heard.noise ?? nothing,
			link: heard.link ?? nothing,
			opened: heard.opened ?? nothing,
			counters: heard.counters ?? nothing,
			monitor: heard.monitor ?? nothing,
			printer: heard.printer ?? nothing,
		},
		({ code, name, path, fault, places }) =>
			io.err(["lintas:", code, name, path, fault, ...places].join(" ")),
	).client;
}
