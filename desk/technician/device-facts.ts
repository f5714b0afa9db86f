import type { PayloadOf } from "../../contract/define.ts";
import type { DeviceEntry } from "../../contract/device-config.ts";
import type {
	Counters,
	DeviceIdentity,
	deviceHostNotices,
	LinkState,
} from "../../contract/device-host.ts";
import type { DeviceProfile } from "../../contract/device-profile.ts";
import type { DeviceCard } from "../../contract/technician-view.ts";

/** What the device host has said of one device. */
export interface DeviceFacts {
	readonly state: LinkState;
	readonly code: string | null;
	readonly lastError: { readonly code: string; readonly atMs: number } | null;
	readonly identity: DeviceIdentity | null;
	readonly counters: Counters | null;
}

export const noFacts: DeviceFacts = {
	state: "closed",
	code: null,
	lastError: null,
	identity: null,
	counters: null,
};

type Link = PayloadOf<(typeof deviceHostNotices)["link"]>;

/** An error stays known after the device is well again. */
export function takeLink(
	facts: DeviceFacts,
	{ state, code }: Link,
	atMs: number,
): DeviceFacts {
	return {
		...facts,
		state,
		code: code ?? null,
		lastError: code === undefined ? facts.lastError : { code, atMs },
	};
}

function hexId(id: unknown): string {
	return Number(id).toString(16).padStart(4, "0");
}

/** The port of a device, or the ids by which it is looked for. */
function whereOf(
	entry: DeviceEntry,
	profile: DeviceProfile | undefined,
): string {
	const { path, vendorIds, productId, serialNumber } = entry.transport;
	if (typeof path === "string") return path;
	if (profile?.transport.kind === "serial") return "";
	const vendors = Array.isArray(vendorIds)
		? vendorIds
		: profile?.transport.kind === "hid"
			? profile.transport.vendorIds
			: [];
	const ids = `USB ${vendors.map(hexId).join("/")}${productId === undefined ? "" : `:${hexId(productId)}`}`;
	return serialNumber === undefined ? ids : `${ids} ${serialNumber}`;
}

export function deviceCard(
	entry: DeviceEntry,
	facts: DeviceFacts,
	profile: DeviceProfile | undefined,
): DeviceCard {
	const { deviceId, name } = entry;
	const { state, code, lastError, identity, counters } = facts;
	return {
		deviceId,
		name,
		profile: entry.profile,
		title: profile?.title ?? entry.profile,
		where: whereOf(entry, profile).slice(0, 512),
		state,
		...(code === null ? {} : { code }),
		lastError: lastError === null ? null : { ...lastError },
		identity: identity === null ? null : { ...identity },
		counters: counters === null ? null : { ...counters },
		unverified: profile?.unverified ?? [],
		triggers: Object.keys(profile?.triggers ?? {}),
	};
}
