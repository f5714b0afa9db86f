import type { DeviceConfig } from "../../contract/device-config.ts";
import { splitAim, symbologyOf, withoutEci } from "../../core/bar-code/aim.ts";
import type { Reads } from "../../core/document/recognise.ts";
import type { Frame } from "../framing/framer.ts";
import { normalise } from "./normalise.ts";

/** What a device calls a document. */
export interface FrameContent {
	readonly text: string;
	readonly bytes: Uint8Array;
	readonly aim: string | null;
	readonly symbology: string | null;
	readonly reads: Reads;
}

/** Takes a frame apart as its device's profile says. Never fails: it does not judge. */
export function readFrame(
	frame: Frame,
	config: Pick<DeviceConfig, "aim" | "normaliser" | "reads">,
): FrameContent {
	const { aim, data } =
		config.aim === "prefix"
			? splitAim(frame.bytes)
			: { aim: frame.aim, data: frame.bytes };
	const bytes = aim === null ? data : withoutEci(aim, data);
	const symbology = (aim === null ? null : symbologyOf(aim)) ?? frame.symbology;
	return {
		text: normalise(bytes, config.normaliser),
		bytes,
		aim,
		symbology,
		reads: readsOf(config.reads, aim ?? symbology),
	};
}

/** A device that names the symbology read a bar code; one that names OCR read print. */
function readsOf(reads: DeviceConfig["reads"], told: string | null): Reads {
	if (told !== null) return told.startsWith("o") ? "both" : "barcodes";
	return reads === "nothing" ? "both" : reads;
}
