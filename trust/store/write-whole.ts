import {
	closeSync,
	fsyncSync,
	mkdirSync,
	openSync,
	renameSync,
	writeSync,
} from "node:fs";
import { dirname } from "node:path";
import { fail, ok, type Result } from "../../core/result.ts";

/** A whole file under its name or none, whatever the power does. Error: `trust.unwritable`. */
export function writeWhole(path: string, bytes: Uint8Array): Result<null> {
	try {
		mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
		const file = openSync(`${path}.new`, "w", 0o600);
		try {
			for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
			fsyncSync(file);
		} finally {
			closeSync(file);
		}
		renameSync(`${path}.new`, path);
		return ok(null);
	} catch (error) {
		return fail("trust.unwritable", String(error).slice(0, 200));
	}
}
