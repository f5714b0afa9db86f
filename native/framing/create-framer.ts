import type { Framing } from "../../contract/device-config.ts";
import { assertNever } from "../../core/result.ts";
import { DelimitedFramer } from "./delimited.ts";
import { EscPosFramer } from "./esc-pos.ts";
import type { Framer } from "./framer.ts";
import { HidPosFramer } from "./hid-pos.ts";
import { IdleGapFramer } from "./idle-gap.ts";
import { LengthPrefixedFramer } from "./length-prefixed.ts";
import { LinesFramer } from "./lines.ts";
import { SohOuFramer } from "./soh-ou.ts";
import { SsiFramer } from "./ssi.ts";

export function createFramer(framing: Framing): Framer {
	switch (framing.kind) {
		case "lines":
			return new LinesFramer(framing);
		case "idleGap":
			return new IdleGapFramer(framing);
		case "delimited":
			return new DelimitedFramer(framing);
		case "sohOu":
			return new SohOuFramer(framing);
		case "lengthPrefixed":
			return new LengthPrefixedFramer(framing);
		case "ssi":
			return new SsiFramer(framing);
		case "hidPos":
			return new HidPosFramer(framing);
		case "escPos":
			return new EscPosFramer(framing);
		default:
			return assertNever(framing);
	}
}
