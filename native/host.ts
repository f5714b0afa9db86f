import { isDeepStrictEqual } from "node:util";
import type { Handlers } from "../contract/define.ts";
import {
	type DeviceConfig,
	deviceHostCalls,
	type deviceHostNotices,
} from "../contract/device-host.ts";
import { type Port, serve } from "../contract/port.ts";
import { fail, ok } from "../core/result.ts";
import type { Clock } from "./clock.ts";
import { LinkRunner } from "./link/runner.ts";
import type { OpenTransport } from "./transport/byte-transport.ts";
import { openSerial } from "./transport/serial.ts";

export interface DeviceHostOptions {
	readonly openTransport?: OpenTransport<DeviceConfig["transport"]>;
	/** One line for the technician's log; never what a device sent. */
	readonly log?: (line: string) => void;
}

/** A driver that never lets go of a port must not hold up the others. */
const closeDeadlineMs = 1000;

/**
 * Everything that touches hardware, behind one port. `configure` fails with
 * `device.duplicate` when two devices have one id; the former set then stays.
 */
export function startDeviceHost(
	port: Port,
	clock: Clock,
	options: DeviceHostOptions = {},
): void {
	const links = new Map<string, LinkRunner>();
	let turn: Promise<unknown> = Promise.resolve();

	function start(config: DeviceConfig): void {
		const { deviceId } = config;
		const link = new LinkRunner(config, {
			clock,
			openTransport: options.openTransport ?? openSerial,
			reports: {
				frame: ({ text, endMs }) =>
					say("frame", { deviceId, text, receivedAtMs: endMs }),
				noise: (noise) => say("noise", { deviceId, ...noise }),
				link: (notice) => say("link", { deviceId, ...notice }),
				ignored: (state, event) =>
					options.log?.(`${deviceId}: ${event} ignored while ${state}`),
			},
		});
		links.set(deviceId, link);
		link.start();
	}

	async function remove(link: LinkRunner): Promise<void> {
		links.delete(link.config.deviceId);
		let cancel = () => {};
		const deadline = new Promise<void>((settle) => {
			cancel = clock.after(closeDeadlineMs, settle);
		});
		await Promise.race([link.remove(), deadline]);
		cancel();
	}

	/** Old links are closed before new ones open: they may share a port. */
	async function replace(devices: readonly DeviceConfig[]): Promise<void> {
		const wanted = new Map(devices.map((each) => [each.deviceId, each]));
		const removed = [...links.values()].filter(
			({ config }) => !isDeepStrictEqual(config, wanted.get(config.deviceId)),
		);
		await Promise.all(removed.map(remove));
		for (const config of devices)
			if (!links.has(config.deviceId)) start(config);
	}

	/** One change of the set after the other. */
	function inTurn(change: () => Promise<void>): Promise<void> {
		const done = turn.then(change);
		turn = done.catch(() => {});
		return done;
	}

	const handlers: Handlers<typeof deviceHostCalls> = {
		async configure({ devices }) {
			const ids = new Set(devices.map(({ deviceId }) => deviceId));
			if (ids.size < devices.length) return fail("device.duplicate");
			await inTurn(() => replace(devices));
			return ok({ devices: devices.length });
		},
		async close() {
			await inTurn(() => replace([]));
			return ok({});
		},
	};
	const say = serve<typeof deviceHostCalls, typeof deviceHostNotices>(
		port,
		deviceHostCalls,
		handlers,
	);
}
