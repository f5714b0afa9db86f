import type { DeviceEntry } from "../../contract/device-config.ts";
import type { Suggestion } from "../../contract/device-host.ts";
import type { SerialTry } from "../../contract/technician-view.ts";

/** Raw bytes are looked at; what this profile makes of them is not. */
export const listeningProfile = "generic-lines";

/** A port that the wizard listens on. */
export interface ProbePort {
	readonly path: string;
	readonly kind: "serial" | "hid";
	/** How the device is set up while it is probed. */
	readonly entry: DeviceEntry;
}

export function serialSettings({ baudRate, dataBits, parity }: SerialTry) {
	return { baudRate, dataBits, parity };
}

/** A suggestion as a port to listen on; null where no HID profile fits it. */
export function portOf(suggestion: Suggestion): ProbePort | null {
	const { kind, path, profiles, vendorId, productId, serialNumber } =
		suggestion;
	const plain = { deviceId: "", name: "", framing: {} };
	if (kind === "serial")
		return {
			path,
			kind,
			entry: { ...plain, profile: listeningProfile, transport: { path } },
		};
	const [profile] = profiles;
	if (profile === undefined) return null;
	return {
		path,
		kind,
		entry: {
			...plain,
			profile,
			transport: {
				...(vendorId === undefined ? {} : { vendorIds: [vendorId] }),
				...(productId === undefined ? {} : { productId }),
				...(serialNumber ? { serialNumber } : {}),
			},
		},
	};
}
