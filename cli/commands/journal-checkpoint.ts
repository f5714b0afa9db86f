import { writeFileSync } from "node:fs";
import { type Command, textOf } from "../command.ts";
import { writeJson } from "../io.ts";
import { complain, withStore } from "../with-store.ts";

const usage = `journal checkpoint --out FILE [--data DIR] [--demo]
  signs the journal's present head and writes it to FILE; kept elsewhere, it
  shows later that nothing before it was changed or cut off`;

export const journalCheckpoint: Command = {
	name: "journal checkpoint",
	usage,
	options: { out: { type: "string" } },
	words: { least: 0, most: 0 },
	run(io, given) {
		const path = textOf(given, "out");
		if (path === undefined) {
			return complain(io, { code: "usage.arguments", detail: "--out FILE" });
		}
		return withStore(io, given, false, (store) => {
			const checkpoint = store.checkpoint(io.nowMs());
			if (!checkpoint.ok) return complain(io, checkpoint.error);
			try {
				writeFileSync(path, `${JSON.stringify(checkpoint.value)}\n`);
			} catch (error) {
				return complain(io, {
					code: "checkpoint.unwritable",
					detail: String(error),
				});
			}
			writeJson(io, checkpoint.value);
			return 0;
		});
	},
};
