import type { DeviceConfig } from "../../contract/device-config.ts";
import type { Frame } from "../framing/framer.ts";
import { splitAim, symbologyOf } from "./aim.ts";
import { normalise } from "./normalise.ts";

/** What a device calls a document. */
export interface FrameContent {
	readonly text: string;
	readonly bytes: Uint8Array;
	readonly aim: string | null;
	readonly symbology: string | null;
}

/** Takes a frame apart as its device's profile says. Never fails: it does not judge. */
export function readFrame(
	frame: Frame,
	config: Pick<DeviceConfig, "aim" | "normaliser">,
): FrameContent {
	const { aim, data } =
		config.aim === "prefix"
			? splitAim(frame.bytes)
			: { aim: frame.aim, data: frame.bytes };
	return {
		text: normalise(data, config.normaliser),
		bytes: data,
		aim,
		symbology: (aim === null ? null : symbologyOf(aim)) ?? frame.symbology,
	};
}
