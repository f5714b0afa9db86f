import { DeviceProfile } from "../../contract/device-profile.ts";
import { datalogicSerial } from "./datalogic-serial.ts";
import { escposPrinter } from "./escpos-printer.ts";
import { genericLines } from "./generic-lines.ts";
import { genericStxEtx } from "./generic-stx-etx.ts";
import { hidPosGeneric } from "./hid-pos-generic.ts";
import { honeywellSerial } from "./honeywell-serial.ts";
import { lengthPrefixed } from "./length-prefixed.ts";
import { prefixSuffixSerial } from "./prefix-suffix-serial.ts";
import { sohOu } from "./soh-ou.ts";
import { zebraSerialPlain } from "./zebra-serial-plain.ts";
import { zebraSsi } from "./zebra-ssi.ts";

/** Every profile that is shipped, defaults filled in. */
export const allProfiles: readonly DeviceProfile[] = [
	genericLines,
	genericStxEtx,
	sohOu,
	lengthPrefixed,
	honeywellSerial,
	datalogicSerial,
	zebraSerialPlain,
	zebraSsi,
	prefixSuffixSerial,
	hidPosGeneric,
	escposPrinter,
].map((profile) => DeviceProfile.parse(profile));
