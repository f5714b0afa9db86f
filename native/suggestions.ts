import type { Suggestion } from "../contract/device-host.ts";
import type { Clock } from "./clock.ts";
import { allProfiles } from "./profiles/all-profiles.ts";
import { findHidDevices, isWanted } from "./transport/hid-devices.ts";

/** Listing spawns processes and walks the bus: an answer serves this long. */
const fresherThanMs = 3000;
const mostSuggestions = 256;

async function serialPorts(): Promise<Suggestion[]> {
	const { SerialPort } = await import("serialport");
	const profiles = allProfiles
		.filter(({ transport }) => transport.kind === "serial")
		.map(({ id }) => id);
	return (await SerialPort.list()).map((port) => {
		const vendorId = Number.parseInt(port.vendorId ?? "", 16);
		const productId = Number.parseInt(port.productId ?? "", 16);
		return {
			kind: "serial",
			path: port.path,
			...(Number.isNaN(vendorId) ? {} : { vendorId }),
			...(Number.isNaN(productId) ? {} : { productId }),
			...(port.serialNumber ? { serialNumber: port.serialNumber } : {}),
			...(port.manufacturer ? { manufacturer: port.manufacturer } : {}),
			profiles,
		};
	});
}

async function hidDevices(): Promise<Suggestion[]> {
	return (await findHidDevices()).map((found) => ({
		kind: "hid",
		...found.identity,
		...(found.usages?.[0] ?? {}),
		profiles: allProfiles.flatMap(({ id, transport }) =>
			transport.kind === "hid" && isWanted(found, transport) ? [id] : [],
		),
	}));
}

async function lookAround(): Promise<Suggestion[]> {
	const none = () => [];
	const both = await Promise.all([
		serialPorts().catch(none),
		hidDevices().catch(none),
	]);
	return both.flatMap((each) => each.slice(0, mostSuggestions));
}

/**
 * What could be set up on this machine, for the technician. A bus that cannot
 * be listed (no udevadm, no libudev) has nothing to suggest.
 */
export function createSuggestions(
	clock: Clock,
	look: () => Promise<Suggestion[]> = lookAround,
): () => Promise<Suggestion[]> {
	let last: {
		readonly atMs: number;
		readonly all: Promise<Suggestion[]>;
	} | null = null;
	return () => {
		const atMs = clock.wallMs();
		if (last === null || atMs - last.atMs >= fresherThanMs)
			last = { atMs, all: look() };
		return last.all;
	};
}
