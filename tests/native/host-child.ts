import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Listeners, PayloadOf } from "../../contract/define.ts";
import {
	deviceHostCalls,
	deviceHostNotices,
} from "../../contract/device-host.ts";
import { connect } from "../../contract/port.ts";
import type { Refusal } from "../../contract/refusal.ts";
import { until } from "../../simulators/until.ts";

type Notices = typeof deviceHostNotices;

/** The device host as main runs it: a process of its own, and all it says. */
export class HostChild {
	readonly frames: PayloadOf<Notices["frame"]>[] = [];
	readonly noise: PayloadOf<Notices["noise"]>[] = [];
	readonly links: PayloadOf<Notices["link"]>[] = [];
	readonly opened: PayloadOf<Notices["opened"]>[] = [];
	readonly counters: PayloadOf<Notices["counters"]>[] = [];
	readonly printer: PayloadOf<Notices["printer"]>["state"][] = [];
	readonly monitor: PayloadOf<Notices["monitor"]>[] = [];
	/** Told of notices as they come, besides keeping them. */
	onNotice: Partial<Listeners<Notices>> = {};
	readonly child: ChildProcess;
	readonly refused: Refusal[] = [];
	readonly client;

	constructor(environment: Readonly<Record<string, string>> = {}) {
		const entry = fileURLToPath(
			new URL("../../native/main.ts", import.meta.url),
		);
		const child = fork(entry, {
			execArgv: [],
			stdio: ["ignore", "ignore", "ignore", "ipc"],
			env: { ...process.env, ...environment },
		});
		this.child = child;
		const { client, drop } = connect(
			{
				post: (message) => child.send(message as object),
				listen: (onMessage) => child.on("message", onMessage),
			},
			deviceHostCalls,
			deviceHostNotices,
			{
				frame: (frame) => {
					this.frames.push(frame);
					this.onNotice.frame?.(frame);
				},
				noise: (noise) => this.noise.push(noise),
				link: (link) => this.links.push(link),
				opened: (opened) => {
					this.opened.push(opened);
					this.onNotice.opened?.(opened);
				},
				counters: (counters) => this.counters.push(counters),
				monitor: (entry) => this.monitor.push(entry),
				printer: ({ state }) => this.printer.push(state),
			},
			(refused) => this.refused.push(refused),
		);
		this.client = client;
		child.once("exit", drop);
	}

	get texts(): string[] {
		return this.frames.map(({ text }) => text);
	}

	get isRunning(): boolean {
		return this.child.exitCode === null && this.child.signalCode === null;
	}

	/** Waits until the last thing said of the link is this state. */
	async link(state: string, code?: string): Promise<void> {
		await until(`link ${state} ${code ?? ""}`, () => {
			const last = this.links.at(-1);
			return last?.state === state && last.code === code;
		});
	}

	async gotFrames(count: number): Promise<void> {
		await until(`${count} frames`, () => this.frames.length >= count);
	}

	async kill(): Promise<void> {
		this.child.kill("SIGKILL");
		await until("exit", () => !this.isRunning);
	}
}
