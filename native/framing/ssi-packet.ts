/** Zebra Simple Serial Interface: the packet layer, without any state. */
export const decodeData = 0xf3;

const fromDecoder = 0x00;
const fromHost = 0x04;
const headerBytes = 4;
const checksumBytes = 2;

/** What a decoder may send: DECODE_DATA, EVENT, CMD_ACK, CMD_NAK, answers and images. */
const opcodes: ReadonlySet<number> = new Set([
	decodeData,
	0xf6,
	0xd0,
	0xd1,
	0xd4,
	0xd6,
	0xc6,
	0xa4,
	0xb1,
	0xb4,
]);

/** The checksum is the 16-bit two's complement of the sum of all bytes before it. */
function checksum(bytes: Uint8Array): number {
	let sum = 0;
	for (const byte of bytes) sum += byte;
	return -sum & 0xffff;
}

/** Whether the first bytes may be those of a packet; fewer than three are not refused early. */
export function mayBePacket(
	length: number,
	opcode: number | null,
	source: number | null,
): boolean {
	return (
		length >= headerBytes &&
		(opcode === null || opcodes.has(opcode)) &&
		(source === null || source === fromDecoder)
	);
}

/** Bytes on the wire of a packet with this length byte. */
export function wireBytes(length: number): number {
	return length + checksumBytes;
}

export const longestPacketBytes = wireBytes(0xff);

export function isIntact(packet: Uint8Array): boolean {
	const end = packet.length - checksumBytes;
	const said = (packet[end] ?? 0) * 256 + (packet[end + 1] ?? 0);
	return said === checksum(packet.subarray(0, end));
}

function hostPacket(opcode: number, data: readonly number[]): Uint8Array {
	const body = Uint8Array.of(
		headerBytes + data.length,
		opcode,
		fromHost,
		0,
		...data,
	);
	const sum = checksum(body);
	return Uint8Array.of(...body, sum >> 8, sum & 0xff);
}

export const acknowledgement = hostPacket(0xd0, []);
/** Cause 1: the packet came damaged, send it again. */
export const resendRequest = hostPacket(0xd1, [1]);
