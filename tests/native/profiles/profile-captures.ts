import { hidPosReports } from "../../../simulators/hid-pos.ts";
import { latin1, ssiPacket, td3, wires } from "../framing/captures.ts";

interface ProfileCapture {
	/** What comes over the cable, piece by piece, in Latin-1. */
	readonly wire: readonly string[];
	/** What is read from it, and the AIM identifier that stood before it. */
	readonly text: string;
	readonly aim?: string;
}

const seal = "\xdc\x03\x00\x7f\xff";
/** A passport, or a code with binary bytes, as a device of each profile sends it. */
export const profileCaptures: Readonly<Record<string, ProfileCapture>> = {
	"generic-lines": { wire: [wires.lines], text: td3.join("\n") },
	"generic-stx-etx": { wire: [wires.stxEtx], text: td3.join("\n") },
	"soh-ou": {
		wire: [wires.sohOu.replaceAll("<", "_").toLowerCase().replace("ou", "OU")],
		text: td3.join("\n"),
	},
	"length-prefixed": {
		wire: [`I\x00\x58${td3.join("")}`],
		text: td3.join("\n"),
	},
	"honeywell-serial": { wire: ["]Q1code\r"], text: "code", aim: "Q1" },
	"datalogic-serial": { wire: ["]C0code\r\n"], text: "code", aim: "C0" },
	"prefix-suffix-serial": {
		wire: ["\x02]Q1half\x02]Q1code\x03"],
		text: "code",
		aim: "Q1",
	},
	"zebra-serial-plain": { wire: [`]d1${seal}`], text: seal, aim: "d1" },
	"zebra-ssi": { wire: [ssiPacket(seal)], text: seal },
	"hid-pos-generic": {
		wire: hidPosReports(latin1(seal), { aim: "d1" }).map((report) =>
			Buffer.from(report).toString("latin1"),
		),
		text: seal,
		aim: "d1",
	},
};
