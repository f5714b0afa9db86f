import { z } from "zod";
import { RulePack } from "../contract/rules.ts";
import { DeskConfig } from "../desk/config/desk-config.ts";

/** Draft 7 is the one that every editor knows; what has a default may be left out. */
function schemaOf(content: z.ZodType, title: string): object {
	const { $schema, ...schema } = z.toJSONSchema(content, {
		io: "input",
		target: "draft-7",
	});
	return { $schema, title, ...schema };
}

/** Of a rule pack. What JSON Schema cannot say, `lintas rules check` does. */
export function rulePackSchema(): object {
	return schemaOf(RulePack, "A rule pack of Lintas");
}

/** Of `desk.json`. */
export function deskSchema(): object {
	return schemaOf(DeskConfig, "The configuration of a Lintas desk");
}
