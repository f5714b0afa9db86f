import { createHmac, timingSafeEqual } from "node:crypto";
import {
	closeSync,
	fsyncSync,
	openSync,
	readFileSync,
	writeSync,
} from "node:fs";
import { z } from "zod";

const KeyCheckFile = z.object({
	format: z.literal("lintas-store/1"),
	keyCheck: z.string().regex(/^[0-9a-f]{64}$/),
	schemaVersion: z.number().int(),
});

/**
 * A file that does not decrypt is either damaged or opened with another key;
 * SQLite cannot tell which. A check value beside the database can: it says
 * nothing about a random 256-bit key but whether it is the same one.
 */
export function keyCheckPath(databasePath: string): string {
	return `${databasePath}.id`;
}

function keyCheckOf(keyHex: string): Buffer {
	return createHmac("sha256", Buffer.from(keyHex, "hex"))
		.update("lintas-store-key/1")
		.digest();
}

/** `missing` also when the file is there but unreadable: it proves nothing. */
export function compareKey(
	databasePath: string,
	keyHex: string,
): "same" | "other" | "missing" {
	try {
		const parsed = KeyCheckFile.safeParse(
			JSON.parse(readFileSync(keyCheckPath(databasePath), "utf8")),
		);
		if (!parsed.success) return "missing";
		const expected = Buffer.from(parsed.data.keyCheck, "hex");
		return timingSafeEqual(expected, keyCheckOf(keyHex)) ? "same" : "other";
	} catch {
		return "missing";
	}
}

/** Written after the database exists; throws the file system's error. */
export function writeKeyCheck(
	databasePath: string,
	keyHex: string,
	schemaVersion: number,
): void {
	const file = openSync(keyCheckPath(databasePath), "w", 0o600);
	try {
		writeSync(
			file,
			`${JSON.stringify({
				format: "lintas-store/1",
				keyCheck: keyCheckOf(keyHex).toString("hex"),
				schemaVersion,
			})}\n`,
		);
		fsyncSync(file);
	} finally {
		closeSync(file);
	}
}
