import { deflateSync } from "node:zlib";
import { crc32 } from "./crc-32.ts";

/** A piece of paper that came out: rows of dots, a bit each, 1 is black. */
export interface Paper {
	readonly widthDots: number;
	readonly rows: readonly Uint8Array[];
	/** `cut`: by the printer; `torn`: the roll ended there. */
	readonly end: "cut" | "torn";
}

function chunk(type: string, data: Uint8Array): Buffer {
	const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
	const framed = Buffer.alloc(body.length + 8);
	framed.writeUInt32BE(data.length, 0);
	body.copy(framed, 4);
	framed.writeUInt32BE(crc32(body), body.length + 4);
	return framed;
}

/** The paper as a PNG picture of one bit a pixel. */
export function pngOf({ widthDots, rows }: Paper): Buffer {
	const header = Buffer.alloc(13);
	header.writeUInt32BE(widthDots, 0);
	header.writeUInt32BE(rows.length, 4);
	header[8] = 1;
	const lines = rows.map((row) =>
		Buffer.from([0, ...row.map((byte) => ~byte & 0xff)]),
	);
	return Buffer.concat([
		Buffer.from("89504e470d0a1a0a", "hex"),
		chunk("IHDR", header),
		chunk("IDAT", deflateSync(Buffer.concat(lines))),
		chunk("IEND", new Uint8Array()),
	]);
}
