import type { DeviceConfig } from "../../contract/device-host.ts";
import { assertNever } from "../../core/result.ts";
import type { Clock } from "../clock.ts";
import { createFramer } from "../framing/create-framer.ts";
import type { Frame, FramerOutput, Noise } from "../framing/framer.ts";
import type {
	ByteTransport,
	OpenTransport,
} from "../transport/byte-transport.ts";
import { IdleTimer } from "./idle-timer.ts";
import {
	closedLink,
	type Link,
	type LinkEffect,
	type LinkEvent,
	stepLink,
} from "./machine.ts";

/** What a link tells: documents, bytes that were none, and how it fares. */
export interface LinkReports {
	frame(frame: Frame): void;
	noise(noise: Noise): void;
	link(notice: Omit<Extract<LinkEffect, { kind: "notify" }>, "kind">): void;
	/** An event that meant nothing in that state. */
	ignored(state: Link["kind"], event: LinkEvent["kind"]): void;
}

export interface LinkSurroundings {
	readonly clock: Clock;
	readonly openTransport: OpenTransport<DeviceConfig["transport"]>;
	readonly reports: LinkReports;
}

/** Runs the effects of one device's link machine. */
export class LinkRunner {
	readonly config: DeviceConfig;
	readonly #around: LinkSurroundings;
	readonly #framer;
	readonly #idle: IdleTimer;
	#state: Link = closedLink;
	#transport: ByteTransport | null = null;
	#closing: Promise<void> = Promise.resolve();
	#stopRetry: (() => void) | null = null;

	constructor(config: DeviceConfig, around: LinkSurroundings) {
		this.config = config;
		this.#around = around;
		this.#framer = createFramer(config.framing);
		this.#idle = new IdleTimer(around.clock, config.framing.idleGapMs, () =>
			this.#pass(this.#framer.idle()),
		);
	}

	start(): void {
		this.#send({ kind: "configured" });
	}

	/** Settles when the device is free for another opener. */
	async remove(): Promise<void> {
		this.#send({ kind: "removed" });
		await this.#closing;
	}

	#send(event: LinkEvent): void {
		const before = this.#state.kind;
		const { state, effects } = stepLink(this.#state, event);
		this.#state = state;
		for (const effect of effects) this.#run(effect, before, event);
	}

	#run(effect: LinkEffect, before: Link["kind"], event: LinkEvent): void {
		const { reports, clock } = this.#around;
		switch (effect.kind) {
			case "open":
				this.#open();
				break;
			case "close":
				this.#close();
				break;
			case "startTimer":
				this.#stopRetry = clock.after(effect.delayMs, () => {
					this.#stopRetry = null;
					this.#send({ kind: "retryDue" });
				});
				break;
			case "stopTimer":
				this.#stopRetry?.();
				this.#stopRetry = null;
				break;
			case "resetFramer":
				this.#idle.stop();
				this.#report(this.#framer.reset());
				break;
			case "notify": {
				const { kind: _, ...notice } = effect;
				reports.link(notice);
				break;
			}
			case "ignored":
				reports.ignored(before, event.kind);
				break;
			default:
				assertNever(effect);
		}
	}

	#open(): void {
		// Whatever a former transport still says is nobody's news: only the
		// current one may speak.
		const isCurrent = () => this.#transport === transport;
		const transport: ByteTransport = this.#around.openTransport(
			this.config.transport,
			{
				onBytes: (bytes) => {
					if (isCurrent()) this.#bytes(bytes);
				},
				onGone: () => {
					if (isCurrent()) this.#send({ kind: "gone" });
				},
			},
		);
		this.#transport = transport;
		void transport.open().then((result) => {
			if (!isCurrent()) return;
			if (result.ok) {
				this.#send({ kind: "opened" });
			} else {
				this.#transport = null;
				this.#send({ kind: "openFailed", code: result.error.code });
			}
		});
	}

	#close(): void {
		const transport = this.#transport;
		this.#transport = null;
		if (transport) this.#closing = transport.close();
	}

	#bytes(bytes: Uint8Array): void {
		const atMs = this.#around.clock.wallMs();
		const output = this.#framer.push(bytes, atMs);
		// Line ends between documents are neither a document nor noise.
		const isNothing =
			!this.#framer.isOpen && output.frames.length + output.noise.length === 0;
		if (isNothing) return;
		this.#send({ kind: "bytes" });
		if (this.#framer.isOpen) this.#idle.touch(atMs);
		this.#pass(output);
	}

	#pass(output: FramerOutput): void {
		this.#report(output);
		if (this.#framer.isOpen || this.#state.kind !== "busy") return;
		this.#idle.stop();
		this.#send({ kind: "frameDone" });
	}

	#report(output: FramerOutput): void {
		for (const frame of output.frames) this.#around.reports.frame(frame);
		for (const noise of output.noise) this.#around.reports.noise(noise);
	}
}
