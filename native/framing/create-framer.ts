import type { DeviceConfig } from "../../contract/device-host.ts";
import { assertNever } from "../../core/result.ts";
import type { Framer } from "./framer.ts";
import { LinesFramer } from "./lines.ts";
import { StxEtxFramer } from "./stx-etx.ts";

export function createFramer(framing: DeviceConfig["framing"]): Framer {
	switch (framing.kind) {
		case "lines":
			return new LinesFramer(framing);
		case "stxEtx":
			return new StxEtxFramer(framing);
		default:
			return assertNever(framing);
	}
}
