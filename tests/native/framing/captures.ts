/**
 * Documents as readers send them. The lines are the specimens of ICAO 9303
 * (issuing state UTO): part 4 appendix B (TD3), part 5 appendix B (TD1),
 * part 6 appendix B (TD2).
 */
export const td3 = [
	"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
	"L898902C36UTO7408122F1204159ZE184226B<<<<<10",
];
export const td2 = [
	"I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<",
	"D231458907UTO7408122F1204159<<<<<<<6",
];
export const td1 = [
	"I<UTOD231458907<<<<<<<<<<<<<<<",
	"7408122F1204159UTO<<<<<<<<<<<6",
	"ERIKSSON<<ANNA<MARIA<<<<<<<<<<",
];

export function latin1(text: string): Uint8Array {
	return Uint8Array.from(Buffer.from(text, "latin1"));
}

export const documents = { td3, td2, td1 };
export const lineEnds = { cr: "\r", lf: "\n", crlf: "\r\n" };

const lines = td3.map((line) => `${line}\r`).join("");

/** Exclusive or of all characters: the BCC of ISO/IEC 1745. */
export function bcc(text: string): string {
	let sum = 0;
	for (const byte of latin1(text)) sum ^= byte;
	return String.fromCharCode(sum);
}

/** A packet with the checksum of the Simple Serial Interface, as a decoder sends it. */
export function ssiPacket(
	data: string,
	{ opcode = 0xf3, status = 0, type = "\x03" } = {},
): string {
	const body = `${String.fromCharCode(opcode, 0, status)}${type}${data}`;
	const all = String.fromCharCode(body.length + 1) + body;
	let sum = 0;
	for (const byte of latin1(all)) sum -= byte;
	return all + String.fromCharCode((sum >> 8) & 0xff, sum & 0xff);
}

/**
 * The TD3 specimen on the wire of each framing, as the public descriptions of
 * the families give it: STX/ETX envelope, SOH/OU frame (bottom-aligned, all
 * three line ends), letter and length, SSI DECODE_DATA.
 */
export const wires = {
	lines,
	idleGap: lines,
	stxEtx: `\x02${lines}\x03`,
	twoByteMarks: `\x02\x02${lines}\x03\r`,
	suffix: `${td3.join("\n")}\r`,
	sohOu: `\x01OU\x02\r${lines}\x03`,
	sohOuBcc: `\x01\x5fOU\x02 \r${lines}\x03${bcc(`\x5fOU\x02 \r${lines}\x03`)}`,
	lengthPrefixed: `I\x00${String.fromCharCode(lines.length)}${lines}`,
	ssi: ssiPacket(td3.join("\n")),
};
