import { inflateSync } from "node:zlib";
import { fail, ok } from "../../core/result.ts";
import type { Inflate } from "../../core/seal/seal.ts";

/** zlib for seals (RFC 1950), stopped at the given size. Error: `inflate.failed`. */
export const inflateBounded: Inflate = (bytes, maximumBytes) => {
	try {
		const all = inflateSync(bytes, { maxOutputLength: maximumBytes });
		return ok(new Uint8Array(all));
	} catch {
		return fail("inflate.failed");
	}
};
