import { readFileSync } from "node:fs";
import { Checkpoint } from "../../contract/store.ts";
import { fail, ok, type Result } from "../../core/result.ts";
import { type Command, textOf } from "../command.ts";
import { writeJson } from "../io.ts";
import { openDeskStore } from "../open-desk-store.ts";
import { complain } from "../with-store.ts";

const usage = `journal verify [--checkpoint FILE] [--data DIR] [--demo]
  recounts the whole journal, also against a checkpoint that was kept elsewhere
  exit: 1 when a row is wrong or the store is damaged; the line names the row`;

function readCheckpoint(path: string): Result<Checkpoint> {
	try {
		const parsed = Checkpoint.safeParse(JSON.parse(readFileSync(path, "utf8")));
		return parsed.success ? ok(parsed.data) : fail("checkpoint.invalid", path);
	} catch {
		return fail("checkpoint.unreadable", path);
	}
}

export const journalVerify: Command = {
	name: "journal verify",
	usage,
	options: { checkpoint: { type: "string" } },
	words: { least: 0, most: 0 },
	async run(io, given) {
		const path = textOf(given, "checkpoint");
		const kept = path === undefined ? null : readCheckpoint(path);
		if (kept && !kept.ok) return complain(io, kept.error);
		const opened = await openDeskStore(io, given, false);
		const report = opened.ok
			? await opened.value.verifyJournal(kept?.value)
			: opened;
		if (opened.ok) opened.value.close();
		if (report.ok) {
			writeJson(io, report.value);
			return report.value.ok ? 0 : 1;
		}
		const { code } = report.error;
		if (code !== "store.corrupt") return complain(io, report.error);
		complain(io, report.error);
		writeJson(io, { ok: false, code });
		return 1;
	},
};
