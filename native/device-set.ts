import { isDeepStrictEqual } from "node:util";
import type { DeviceConfig } from "../contract/device-config.ts";
import type { Clock } from "./clock.ts";
import { LinkRunner } from "./link/runner.ts";
import type { LinkSurroundings } from "./link/surroundings.ts";

/** A driver that never lets go of a port must not hold up the others. */
const closeDeadlineMs = 1000;

/** The links of one host: as many as are configured, each on its own. */
export class DeviceSet {
	readonly #clock: Clock;
	readonly #surroundings: (deviceId: string) => LinkSurroundings;
	readonly #links = new Map<string, LinkRunner>();
	#turn: Promise<unknown> = Promise.resolve();

	constructor(
		clock: Clock,
		surroundings: (deviceId: string) => LinkSurroundings,
	) {
		this.#clock = clock;
		this.#surroundings = surroundings;
	}

	get(deviceId: string): LinkRunner | undefined {
		return this.#links.get(deviceId);
	}

	/** Some device was plugged in: whoever waits for one tries again. */
	plugged(): void {
		for (const link of this.#links.values()) link.plugged();
	}

	/** One change of the set after the other. */
	replace(devices: readonly DeviceConfig[]): Promise<void> {
		const done = this.#turn.then(() => this.#replace(devices));
		this.#turn = done.catch(() => {});
		return done;
	}

	/** Old links are closed before new ones open: they may share a port. */
	async #replace(devices: readonly DeviceConfig[]): Promise<void> {
		const wanted = new Map(devices.map((each) => [each.deviceId, each]));
		const removed = [...this.#links.values()].filter(
			({ config }) => !isDeepStrictEqual(config, wanted.get(config.deviceId)),
		);
		await Promise.all(removed.map((link) => this.#remove(link)));
		for (const config of devices)
			if (!this.#links.has(config.deviceId)) this.#start(config);
	}

	#start(config: DeviceConfig): void {
		const link = new LinkRunner(config, this.#surroundings(config.deviceId));
		this.#links.set(config.deviceId, link);
		link.start();
	}

	async #remove(link: LinkRunner): Promise<void> {
		this.#links.delete(link.config.deviceId);
		let cancel = () => {};
		const deadline = new Promise<void>((settle) => {
			cancel = this.#clock.after(closeDeadlineMs, settle);
		});
		await Promise.race([link.remove(), deadline]);
		cancel();
	}
}
