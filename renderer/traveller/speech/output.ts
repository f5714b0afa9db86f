/** Where sound can go now. */
export type Output =
	/** The system's own output; others may hear it. */
	| { readonly kind: "open" }
	| { readonly kind: "headset"; readonly deviceId: string }
	/** A headset is meant, and none is there. */
	| { readonly kind: "absent" };

type Device = Pick<MediaDeviceInfo, "kind" | "deviceId" | "label">;

/** Names of whatever the system prefers; they change what they mean while in use. */
const aliases = ["", "default", "communications"];

/**
 * The output whose name reads as configured, or has it within; `wanted` null:
 * the system's own.
 */
export function findOutput(
	devices: readonly Device[],
	wanted: string | null,
): Output {
	if (wanted === null) return { kind: "open" };
	const meant = wanted.toLowerCase();
	const outputs = devices.filter(
		({ kind, deviceId }) =>
			kind === "audiooutput" && !aliases.includes(deviceId),
	);
	const found =
		outputs.find(({ label }) => label.toLowerCase() === meant) ??
		outputs.find(({ label }) => label.toLowerCase().includes(meant));
	return found === undefined
		? { kind: "absent" }
		: { kind: "headset", deviceId: found.deviceId };
}
