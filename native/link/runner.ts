import type { DeviceConfig } from "../../contract/device-config.ts";
import { bytesOfHex } from "../../core/bytes/hex.ts";
import { assertNever, fail, type Result } from "../../core/result.ts";
import { readFrame } from "../decoding/read-frame.ts";
import { createFramer } from "../framing/create-framer.ts";
import type { FramerOutput } from "../framing/framer.ts";
import { Printer } from "../printing/printer.ts";
import type { ByteTransport } from "../transport/byte-transport.ts";
import { IdleTimer } from "./idle-timer.ts";
import {
	closedLink,
	type Link,
	type LinkEffect,
	type LinkEvent,
	stepLink,
} from "./machine.ts";
import { Monitor } from "./monitor.ts";
import type { LinkSurroundings } from "./surroundings.ts";
import { Tally } from "./tally.ts";

/** Runs the effects of one device's link machine. */
export class LinkRunner {
	readonly config: DeviceConfig;
	/** Null: a reader, whose frames are documents. */
	readonly printer: Printer | null;
	readonly #around: LinkSurroundings;
	readonly #framer;
	readonly #idle: IdleTimer;
	readonly #monitor: Monitor;
	readonly #tally: Tally;
	#state: Link = closedLink;
	#transport: ByteTransport | null = null;
	#closing: Promise<void> = Promise.resolve();
	#stopRetry: (() => void) | null = null;

	constructor(config: DeviceConfig, around: LinkSurroundings) {
		const { clock, reports } = around;
		this.config = config;
		this.#around = around;
		this.#framer = createFramer(config.framing);
		this.#idle = new IdleTimer(clock, config.framing.idleGapMs, () =>
			this.#pass(this.#framer.idle()),
		);
		this.#monitor = new Monitor(clock, (entry) => reports.monitor(entry));
		this.#tally = new Tally(clock, (counters) => reports.counters(counters));
		this.printer = config.printer
			? new Printer(config.printer, {
					clock,
					write: (bytes) => void this.#write(bytes),
					tell: (state) => reports.printer(state),
				})
			: null;
	}

	start(): void {
		this.#send({ kind: "configured" });
	}

	/** Some device was plugged in. */
	plugged(): void {
		this.#send({ kind: "plugged" });
	}

	/** Settles when the device is free for another opener. */
	async remove(): Promise<void> {
		this.#send({ kind: "removed" });
		this.#monitor.turn(false);
		this.#tally.end();
		this.printer?.end();
		await this.#closing;
	}

	monitor(on: boolean): void {
		this.#monitor.turn(on);
	}

	/** Codes: `device.noTrigger`, `link.closed`. */
	trigger(command: string): Result<void> {
		const { triggers } = this.config;
		const bytes = Object.hasOwn(triggers, command) ? triggers[command] : null;
		return bytes ? this.#write(bytesOfHex(bytes)) : fail("device.noTrigger");
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
			case "startUp":
				for (const command of this.config.startUp)
					this.#write(bytesOfHex(command));
				break;
			case "notify": {
				const { kind: _, ...notice } = effect;
				reports.link(notice);
				this.printer?.link(notice.state === "ready");
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
				this.#tally.opened();
				this.#around.reports.opened(result.value);
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

	#write(bytes: Uint8Array): Result<void> {
		const written = this.#transport?.write(bytes) ?? fail("link.closed");
		if (written.ok)
			this.#monitor.bytes("out", bytes, this.#around.clock.wallMs());
		return written;
	}

	#bytes(bytes: Uint8Array): void {
		const atMs = this.#around.clock.wallMs();
		this.#monitor.bytes("in", bytes, atMs);
		const output = this.#framer.push(bytes, atMs);
		this.#tally.held(this.#framer.heldBytes);
		// Line ends between documents are neither a document nor noise.
		const isNothing =
			!this.#framer.isOpen && output.frames.length + output.noise.length === 0;
		if (isNothing) {
			this.#report(output);
			return;
		}
		// A printer's answers make no link busy: no document is on its way.
		if (this.printer === null) this.#send({ kind: "bytes" });
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
		const { reports, clock } = this.#around;
		for (const reply of output.replies) this.#write(reply);
		for (const frame of output.frames) {
			const { endMs, bytes } = frame;
			if (this.printer !== null) {
				this.printer.answer(bytes);
				continue;
			}
			reports.frame({ ...readFrame(frame, this.config), endMs });
			this.#tally.frame(endMs);
		}
		for (const noise of output.noise) {
			reports.noise(noise);
			this.#tally.noise(noise.bytes);
		}
		this.#monitor.marks(output, clock.wallMs());
	}
}
