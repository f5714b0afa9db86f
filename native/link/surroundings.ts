import type { Transport } from "../../contract/device-config.ts";
import type {
	Counters,
	DeviceIdentity,
	PrinterState,
} from "../../contract/device-host.ts";
import type { Clock } from "../clock.ts";
import type { FrameContent } from "../decoding/read-frame.ts";
import type { Noise } from "../framing/framer.ts";
import type { OpenTransport } from "../transport/byte-transport.ts";
import type { Link, LinkEffect, LinkEvent } from "./machine.ts";
import type { MonitorEntry } from "./monitor.ts";

/** What a link tells: documents, bytes that were none, and how it fares. */
export interface LinkReports {
	frame(frame: FrameContent & { readonly endMs: number }): void;
	noise(noise: Noise): void;
	link(notice: Omit<Extract<LinkEffect, { kind: "notify" }>, "kind">): void;
	opened(identity: DeviceIdentity): void;
	counters(counters: Counters): void;
	monitor(entry: MonitorEntry): void;
	printer(state: PrinterState): void;
	/** An event that meant nothing in that state. */
	ignored(state: Link["kind"], event: LinkEvent["kind"]): void;
}

export interface LinkSurroundings {
	readonly clock: Clock;
	readonly openTransport: OpenTransport<Transport>;
	readonly reports: LinkReports;
}
