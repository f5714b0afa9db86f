import { isComing } from "../../core/law/pack-faults.ts";
import type { Command } from "../command.ts";
import { writeJson } from "../io.ts";
import { rulesFrom } from "../rules/rules-from.ts";
import { readPackFile } from "../verify/read-rules.ts";

const usage = `rules check FILE...
  whether a pack would be accepted, one line each: its state and version, or the
  code, line and entry for which it is refused whole; a signed one must be
  signed by one of signers.json
  exit: 1 when one is refused`;

export const rulesCheck: Command = {
	name: "rules check",
	usage,
	options: {},
	words: { least: 1, most: 64 },
	run(io, given) {
		const from = rulesFrom(io, given);
		let hasRefused = false;
		for (const file of given.words) {
			const read = readPackFile(file, from);
			hasRefused ||= !read.ok;
			writeJson(
				io,
				read.ok
					? {
							file,
							ok: true,
							state: read.value.state,
							name: read.value.name,
							version: read.value.version,
							effectiveFrom: read.value.effectiveFrom,
							isComing: isComing(read.value, given.today),
						}
					: { file, ok: false, error: read.error },
			);
		}
		return hasRefused ? 1 : 0;
	},
};
