import { closeSync, mkdirSync, openSync, readSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { ok, type Result } from "../../core/result.ts";
import { dataFiles } from "../../desk/data-files.ts";
import { readSigners } from "../../desk/sources/signers.ts";
import { MAX_TRUST_BUNDLE_BYTES } from "../../trust/bundle/limits.ts";
import {
	isTrustBundle,
	MAX_HEAD_BYTES,
} from "../../trust/bundle/trust-bundle-head.ts";
import { readTrustFile } from "../../trust/store/read-trust-file.ts";
import type { Command } from "../command.ts";
import { writeJson } from "../io.ts";
import { complain, withStore } from "../with-store.ts";
import { importTrust } from "./import-trust-bundle.ts";

const usage = `import FILE [--data DIR] [--demo]
  loads a signed bundle: records into the store, anchors, signers and revocation
  lists into the trust folder; one that is not whole or not signed by one of
  signers.json changes nothing (exit 2)`;

/** How often a person hears of the progress. */
const sayEveryMs = 1000;

export const importFile: Command = {
	name: "import",
	usage,
	options: {},
	words: { least: 1, most: 1 },
	run(io, given) {
		const { folder, signers } = dataFiles(given.dataFolder);
		const trusted = readSigners(signers);
		if (!trusted.ok) return complain(io, trusted.error);
		try {
			mkdirSync(folder, { recursive: true, mode: 0o700 });
		} catch (error) {
			return complain(io, { code: "store.unwritable", detail: String(error) });
		}
		const path = resolve(given.words[0] ?? "");
		const file = trustBundleAt(path);
		if (!file.ok) return complain(io, file.error);
		if (file.value !== null) return importTrust(io, given, file.value);
		return withStore(io, given, true, (store) => {
			let saidMs = io.nowMs();
			const summary = store.importBundle({
				path,
				trustedSigners: trusted.value,
				atMs: saidMs,
				onProgress({ section, rows, total }) {
					if (io.nowMs() - saidMs >= sayEveryMs) {
						saidMs = io.nowMs();
						io.err(`lintas: ${rows} of ${total} rows (${section})`);
					}
					return true;
				},
			});
			if (!summary.ok) return complain(io, summary.error);
			writeJson(io, summary.value);
			return 0;
		});
	},
};

/** The file when it is a bundle of trust; null: it is another one. Codes: those of `readTrustFile`. */
function trustBundleAt(path: string): Result<Uint8Array | null> {
	return isTrustBundle(firstBytes(path))
		? readTrustFile(path, MAX_TRUST_BUNDLE_BYTES)
		: ok(null);
}

/** Regular files only: opening a named pipe would wait for whoever writes into it. */
function firstBytes(path: string): Uint8Array {
	const bytes = Buffer.alloc(MAX_HEAD_BYTES);
	try {
		if (!statSync(path).isFile()) return bytes.subarray(0, 0);
		const file = openSync(path, "r");
		try {
			return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, 0));
		} finally {
			closeSync(file);
		}
	} catch {
		return bytes.subarray(0, 0);
	}
}
