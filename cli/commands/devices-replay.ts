import { readFileSync } from "node:fs";
import type { DeviceEntry } from "../../contract/device-config.ts";
import {
	piecesOf,
	readCapture,
	shapesOf,
} from "../../desk/technician/recorder.ts";
import { resolveDevice } from "../../native/profiles/resolve-device.ts";
import { replay } from "../../native/replay.ts";
import { type Arguments, type Command, textOf } from "../command.ts";
import { deskDevices } from "../devices/desk-device.ts";
import { type Io, writeJson } from "../io.ts";

const usage = `devices replay FILE [--device ID | --profile ID] [--data DIR]
  runs a capture of the technician's window through a framer again: one line a
  document (its shape only, the test card as it is) or stretch of noise
  --device ID   as that device of the desk is set up
  --profile ID  as that profile says; else the profile that the capture names
  exit: 1 when nothing but noise came of it`;

function entryOf(
	io: Io,
	given: Arguments,
	captured: string,
): DeviceEntry | undefined {
	const device = textOf(given, "device");
	if (device !== undefined)
		return deskDevices(io, given).find(({ deviceId }) => deviceId === device);
	return {
		deviceId: "replay",
		name: "replay",
		profile: textOf(given, "profile") ?? captured,
		transport: {},
		framing: {},
	};
}

export const devicesReplay: Command = {
	name: "devices replay",
	usage,
	options: { device: { type: "string" }, profile: { type: "string" } },
	words: { least: 1, most: 1 },
	run(io, given) {
		let text: string;
		try {
			text = readFileSync(given.words[0] ?? "", "utf8");
		} catch (error) {
			io.err(`lintas: ${error instanceof Error ? error.message : ""}`);
			return 2;
		}
		const capture = readCapture(text);
		if (!capture.ok) {
			io.err(`lintas: ${capture.error.code}, line ${capture.error.detail}`);
			return 2;
		}
		const entry = entryOf(io, given, capture.value.profile);
		// A framer needs no port: any name will do.
		const resolved = entry
			? resolveDevice({
					...entry,
					transport:
						capture.value.transport === "serial"
							? { path: "-", ...entry.transport }
							: entry.transport,
				})
			: null;
		if (!resolved?.ok) {
			io.err(`lintas: ${resolved?.error.code ?? "device.unknown"}`);
			return 2;
		}
		const pieces = piecesOf(capture.value).map(({ hex, atMs }) => ({
			bytes: Uint8Array.from(Buffer.from(hex, "hex")),
			atMs,
		}));
		const results = shapesOf(replay(pieces, resolved.value));
		for (const result of results) writeJson(io, result);
		return results.some(({ kind }) => kind === "frame") ? 0 : 1;
	},
};
