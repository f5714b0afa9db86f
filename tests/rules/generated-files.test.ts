import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { deskSchema, rulePackSchema } from "../../cli/json-schemas.ts";
import { RulePack } from "../../contract/rules.ts";
import { DeskConfig } from "../../desk/config/desk-config.ts";
import digests from "../../rules/digests.json" with { type: "json" };

const root = new URL("../../", import.meta.url);
const textOf = (file: string) => readFileSync(new URL(file, root), "utf8");
const packs = ["idn.json", "schengen-like.json"] as const;

test.each([
	["rules/rule-pack.schema.json", rulePackSchema],
	["desk/config/desk.schema.json", deskSchema],
])("%s is current; else: npm run generate", (file, schema) => {
	expect(textOf(file)).toBe(`${JSON.stringify(schema(), null, "\t")}\n`);
});

test.each(packs)(
	"the digest of %s is current; else: npm run generate",
	(file) => {
		const text = textOf(`rules/${file}`);
		expect(digests[file]).toBe(createHash("sha256").update(text).digest("hex"));
		expect(JSON.parse(text).$schema).toBe("./rule-pack.schema.json");
	},
);

test("a schema tells an editor each part, what must be there, and what may not", () => {
	const schema = JSON.parse(textOf("rules/rule-pack.schema.json"));
	expect(Object.keys(schema.properties)).toEqual(Object.keys(RulePack.shape));
	expect(schema.additionalProperties).toBe(false);
	expect(schema.required).toContain("maximumAgeHours");
	expect(schema.required).not.toContain("fees");
	const desk = JSON.parse(textOf("desk/config/desk.schema.json"));
	expect(Object.keys(desk.properties)).toEqual(Object.keys(DeskConfig.shape));
	expect(desk.required).toBeUndefined();
});

test("a desk may name the schema too", () => {
	const $schema = "./desk.schema.json";
	expect(DeskConfig.parse({ $schema })).toMatchObject({ $schema });
});
