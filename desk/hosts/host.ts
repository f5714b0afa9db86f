import type { Port } from "../../contract/port.ts";

/** A running host process. */
export interface Host {
	readonly port: Port;
	readonly pid: number | undefined;
	/** Asks it to end. */
	kill(): void;
	/** Ends it at once, whatever it does: also one that hears nothing any more. */
	end(): void;
	onGone(listener: () => void): void;
}

/** The processes that a desk has beside its own. */
export type HostName = "store" | "devices" | "reading";
