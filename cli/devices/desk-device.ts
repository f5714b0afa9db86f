import type { DeviceEntry } from "../../contract/device-config.ts";
import { loadConfig } from "../../desk/config/config-files.ts";
import { dataFiles } from "../../desk/data-files.ts";
import { type Arguments, textOf } from "../command.ts";
import type { Io } from "../io.ts";

/** The devices that this desk runs on: those of `desk.json`, or of the last good one. */
export function deskDevices(io: Io, given: Arguments): readonly DeviceEntry[] {
	const { config, problems } = loadConfig(dataFiles(given.dataFolder));
	for (const { code, values } of problems)
		io.err(`lintas: desk.json: ${code} ${JSON.stringify(values ?? {})}`);
	return config.devices;
}

/** The device that the first word names, or the only one; null after a message. */
export function deskDevice(io: Io, given: Arguments): DeviceEntry | null {
	const devices = deskDevices(io, given);
	const [id] = given.words;
	const found =
		id === undefined && devices.length === 1
			? devices[0]
			: devices.find(({ deviceId }) => deviceId === id);
	if (!found) {
		const known = devices.map(({ deviceId }) => deviceId).join(", ");
		io.err(`lintas: which device? This desk has: ${known || "none"}`);
	}
	return found ?? null;
}

/** `--seconds`; null after a message. */
export function secondsOf(
	io: Io,
	given: Arguments,
	otherwise: number,
): number | null {
	const text = textOf(given, "seconds");
	const seconds = text === undefined ? otherwise : Number(text);
	if (Number.isFinite(seconds) && seconds > 0 && seconds <= 3600)
		return seconds;
	io.err("lintas: --seconds takes a number up to 3600");
	return null;
}
