import { existsSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { stateCode } from "../../core/mrz/states.ts";
import { fail, ok, type Result } from "../../core/result.ts";
import { type Command, textOf } from "../command.ts";
import { writeJson } from "../io.ts";
import { rulePackSchema } from "../json-schemas.ts";
import { schemaName, unwrittenPack } from "../rules/unwritten-pack.ts";
import { complain } from "../with-store.ts";

const usage = `rules new STATE --out FILE
  a pack to be written: FILE says at each open place what belongs there, and
  rules check asks for every one; the schema for the editor is laid beside it
  exit: 2 where FILE is there already or STATE stands for nothing`;

export const rulesNew: Command = {
	name: "rules new",
	usage,
	options: { out: { type: "string" } },
	words: { least: 1, most: 1 },
	run(io, given) {
		const [state = ""] = given.words;
		const out = textOf(given, "out") ?? "";
		if (out === "")
			return complain(io, { code: "usage.arguments", detail: "--out FILE" });
		if (stateCode(state) === null)
			return complain(io, {
				code: "usage.arguments",
				detail: `${state} is no state of ICAO 9303-3 §5`,
			});
		const written = layOut(out, state);
		if (!written.ok) return complain(io, written.error);
		writeJson(io, { file: out, state });
		return 0;
	},
};

/** What somebody has written is never written over. */
function layOut(out: string, state: string): Result<null> {
	const print = (content: object) => `${JSON.stringify(content, null, "\t")}\n`;
	const schema = join(dirname(out), schemaName);
	try {
		writeFileSync(out, print(unwrittenPack(state)), { flag: "wx" });
		if (!existsSync(schema)) writeFileSync(schema, print(rulePackSchema()));
		return ok(null);
	} catch {
		return fail("file.failed", `${out}: there already, or not writable`);
	}
}
