import type { Command } from "../command.ts";
import { writeJson } from "../io.ts";
import { deskSchema } from "../json-schemas.ts";

const usage = `config schema
  the JSON Schema (draft 7) of desk.json, for an editor: name its file as
  "$schema" in desk.json`;

export const configSchema: Command = {
	name: "config schema",
	usage,
	options: {},
	words: { least: 0, most: 0 },
	run(io) {
		writeJson(io, deskSchema());
		return 0;
	},
};
