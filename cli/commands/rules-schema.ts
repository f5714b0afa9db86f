import type { Command } from "../command.ts";
import { writeJson } from "../io.ts";
import { rulePackSchema } from "../json-schemas.ts";

const usage = `rules schema
  the JSON Schema (draft 7) of a rule pack, for an editor: name its file as
  "$schema" in the pack`;

export const rulesSchema: Command = {
	name: "rules schema",
	usage,
	options: {},
	words: { least: 0, most: 0 },
	run(io) {
		writeJson(io, rulePackSchema());
		return 0;
	},
};
