import type { Port } from "../../contract/port.ts";

/** A running host process. */
export interface Host {
	readonly port: Port;
	readonly pid: number | undefined;
	kill(): void;
	onGone(listener: () => void): void;
}

/** The processes that a desk has beside its own. */
export type HostName = "store" | "devices";
