import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { dataFiles } from "../../main/config/options.ts";
import { readSigners } from "../../main/config/signers.ts";
import type { Command } from "../command.ts";
import { writeJson } from "../io.ts";
import { complain, withStore } from "../with-store.ts";

const usage = `import FILE [--data DIR] [--demo]
  loads a signed bundle into the store; a bundle that is not whole or not signed
  by one of signers.json changes nothing (exit 2)`;

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
		return withStore(io, given, true, (store) => {
			let saidMs = io.nowMs();
			const summary = store.importBundle({
				path: resolve(given.words[0] ?? ""),
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
