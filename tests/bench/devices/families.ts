import { hidPosReports } from "../../../simulators/hid-pos.ts";
import { bcc, latin1, ssiPacket } from "../../native/framing/captures.ts";

export type Random = () => number;

/** What a device sends for one document, and what the host must make of it. */
export interface Family {
	readonly profile: string;
	readonly framing: Readonly<Record<string, string | number | boolean>>;
	/** Wire bytes in pieces that may be split; HID: reports, which may not. */
	wire(content: string, random: Random): Uint8Array[];
	/** Silence is the only boundary after a fault. */
	readonly needsGap: boolean;
	/** A damaged character of the content is seen by the framing. */
	readonly isChecked: boolean;
	/** Characters that damage or noise may be made of without looking like a frame. */
	readonly isBinary: boolean;
	readonly gapMs: number;
}

const lines = (content: string) => content.replaceAll("\n", "\r");

export const families: Readonly<Record<string, Family>> = {
	lines: {
		profile: "generic-lines",
		framing: { idleGapMs: 250 },
		wire: (content) => [latin1(`${lines(content)}\r`)],
		needsGap: true,
		isChecked: false,
		isBinary: false,
		gapMs: 250,
	},
	stxEtx: {
		profile: "generic-stx-etx",
		framing: {},
		wire: (content) => [latin1(`\x02${lines(content)}\r\x03`)],
		needsGap: false,
		isChecked: false,
		isBinary: false,
		gapMs: 1000,
	},
	sohOu: {
		profile: "soh-ou",
		framing: { bcc: "xor", bccFrom: "afterSoh" },
		wire: (content) => {
			const body = `OU\x02\r${lines(content).replaceAll("<", "_")}\r\x03`;
			return [latin1(`\x01${body}${bcc(body)}`)];
		},
		needsGap: false,
		isChecked: true,
		isBinary: false,
		gapMs: 1000,
	},
	lengthPrefixed: {
		profile: "length-prefixed",
		framing: { idleGapMs: 250 },
		wire: (content) => [
			latin1(`I\x00${String.fromCharCode(content.length)}${lines(content)}`),
		],
		needsGap: true,
		isChecked: false,
		isBinary: false,
		gapMs: 250,
	},
	ssi: {
		profile: "zebra-ssi",
		framing: {},
		wire: (content, random) => {
			const packets: string[] = [];
			for (let at = 0; at < content.length; ) {
				const end = Math.min(
					content.length,
					at + 20 + Math.floor(random() * 200),
				);
				const status = end < content.length ? 2 : 0;
				packets.push(ssiPacket(content.slice(at, end), { status }));
				at = end;
			}
			return packets.map(latin1);
		},
		needsGap: false,
		isChecked: true,
		isBinary: true,
		gapMs: 1000,
	},
	hidPos: {
		profile: "hid-pos-generic",
		framing: {},
		wire: (content, random) =>
			hidPosReports(latin1(content), { shifted: random() < 0.5 }, () =>
				Math.ceil(random() * 56),
			),
		needsGap: false,
		isChecked: false,
		isBinary: true,
		gapMs: 500,
	},
};

/** A document that says twice which one it is: two mixed would show. */
export function contentOf(
	family: Family,
	deviceId: string,
	number: number,
	random: Random,
): string {
	const mark = `${deviceId.toUpperCase()}${String(number).padStart(6, "0")}`;
	if (!family.isBinary)
		return `${`P<UTO${mark}`.padEnd(44, "<")}\n${`${mark}UTO`.padEnd(44, "<")}`;
	const filling = Array.from({ length: Math.floor(random() * 300) }, () =>
		String.fromCharCode(Math.floor(random() * 256)),
	).join("");
	return `[${mark}[${filling}]${mark}]`;
}
