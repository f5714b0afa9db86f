import type { Handlers } from "../contract/define.ts";
import type { DeviceEntry, Transport } from "../contract/device-config.ts";
import {
	deviceHostCalls,
	type deviceHostNotices,
} from "../contract/device-host.ts";
import { type Port, serve } from "../contract/port.ts";
import { bytesOfHex } from "../core/bytes/hex.ts";
import { fail, ok } from "../core/result.ts";
import type { Clock } from "./clock.ts";
import { DeviceSet } from "./device-set.ts";
import { rankProfiles } from "./inference/rank-profiles.ts";
import type { LinkSurroundings } from "./link/surroundings.ts";
import { allProfiles } from "./profiles/all-profiles.ts";
import { resolveDevice } from "./profiles/resolve-device.ts";
import { replay } from "./replay.ts";
import { createSuggestions } from "./suggestions.ts";
import type { OpenTransport } from "./transport/byte-transport.ts";
import { openTransport } from "./transport/open-transport.ts";

export interface DeviceHostOptions {
	readonly openTransport?: OpenTransport<Transport>;
	/** Tells when a device may have been plugged in. */
	readonly watch?: (onChange: () => void) => void;
	/** One line for the technician's log; never what a device sent. */
	readonly log?: (line: string) => void;
}

/**
 * Everything that touches hardware, behind one port. `configure` fails with
 * `device.duplicate` when two devices have one id; the former set then stays.
 */
export function startDeviceHost(
	port: Port,
	clock: Clock,
	options: DeviceHostOptions = {},
): void {
	const suggestions = createSuggestions(clock);

	const surroundings = (deviceId: string): LinkSurroundings => ({
		clock,
		openTransport: options.openTransport ?? openTransport,
		reports: {
			frame: ({ text, bytes, aim, symbology, reads, endMs }) =>
				say("frame", {
					deviceId,
					text,
					bytes: Buffer.from(bytes).toString("base64"),
					aim,
					symbology,
					reads,
					receivedAtMs: endMs,
				}),
			noise: (noise) => say("noise", { deviceId, ...noise }),
			link: (notice) => say("link", { deviceId, ...notice }),
			opened: (identity) => say("opened", { deviceId, identity }),
			counters: (counters) => say("counters", { deviceId, ...counters }),
			monitor: (entry) => say("monitor", { deviceId, ...entry }),
			printer: (state) => say("printer", { deviceId, state }),
			ignored: (state, event) =>
				options.log?.(`${deviceId}: ${event} ignored while ${state}`),
		},
	});
	const set = new DeviceSet(clock, surroundings);

	/** The devices that can be run; of the others it is said why not. */
	function resolveAll(entries: readonly DeviceEntry[]) {
		return entries.flatMap((entry) => {
			const resolved = resolveDevice(entry);
			if (resolved.ok) return [resolved.value];
			const { deviceId } = entry;
			const { code, detail } = resolved.error;
			options.log?.(`${deviceId}: ${code} ${detail ?? ""}`);
			say("link", { deviceId, state: "closed", code });
			return [];
		});
	}

	const handlers: Handlers<typeof deviceHostCalls> = {
		async configure({ devices }) {
			const ids = new Set(devices.map(({ deviceId }) => deviceId));
			if (ids.size < devices.length) return fail("device.duplicate");
			await set.replace(resolveAll(devices));
			return ok({ devices: devices.length });
		},
		async close() {
			await set.replace([]);
			return ok({});
		},
		monitor({ deviceId, on }) {
			const link = set.get(deviceId);
			if (!link) return fail("device.unknown");
			link.monitor(on);
			return ok({});
		},
		async trigger({ deviceId, command }) {
			const link = set.get(deviceId);
			if (!link) return fail("device.unknown");
			if (link.printer && command === "testPage") {
				const printed = await link.printer.printTestPage();
				return printed.ok ? ok({}) : printed;
			}
			const sent = link.trigger(command);
			return sent.ok ? ok({}) : sent;
		},
		async print({ deviceId, bits, widthDots, heightDots, ...options }) {
			const link = set.get(deviceId);
			if (!link) return fail("device.unknown");
			if (!link.printer) return fail("printer.none");
			const raster = {
				widthDots,
				heightDots,
				bits: Uint8Array.from(Buffer.from(bits, "base64")),
			};
			const printed = await link.printer.print(raster, options);
			return printed.ok ? ok({}) : printed;
		},
		async list() {
			return ok(await suggestions());
		},
		profiles() {
			return ok([...allProfiles]);
		},
		infer({ kind, scans, lines }) {
			const fitting = allProfiles.filter(
				({ transport, printer }) => transport.kind === kind && !printer,
			);
			const captures = scans.map((pieces) => pieces.map(bytesOfHex));
			return ok(rankProfiles(captures, lines, fitting));
		},
		replay({ device, pieces }) {
			const resolved = resolveDevice(device);
			if (!resolved.ok) return resolved;
			const bytes = pieces.map(({ hex, atMs }) => ({
				bytes: bytesOfHex(hex),
				atMs,
			}));
			return ok(replay(bytes, resolved.value));
		},
	};
	const say = serve<typeof deviceHostCalls, typeof deviceHostNotices>(
		port,
		deviceHostCalls,
		handlers,
	);
	options.watch?.(() => set.plugged());
}
