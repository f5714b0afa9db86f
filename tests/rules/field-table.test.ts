import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { partNames } from "../../core/law/pack-parts.ts";
import { packSchema, type Schema } from "../core/law/pack-schema.ts";

const page = readFileSync(
	new URL("../../docs/rules.md", import.meta.url),
	"utf8",
);
const section = page.split("## What a pack holds")[1]?.split("\n## ")[0] ?? "";
const names = (text = "") =>
	[...text.matchAll(/`([^`]+)`/g)].map(([, name]) => String(name));
/** Part by part what its row of the table says. */
const rows = section
	.split("\n")
	.filter((line) => line.startsWith("| `"))
	.map((line) => line.split("|").slice(1, 3))
	.flatMap(([parts, says]) =>
		names(parts).map((part) => [part, names(says)] as const),
	);
const ofEveryRule = names(
	section.split("\n").find((line) => line.startsWith("Each rule has")),
);

/** Every field below a part, but not the names that a pack itself gives. */
function fieldsBelow(schema: Schema): string[] {
	const { properties = {}, items } = schema;
	return [
		...(items ? fieldsBelow(items) : []),
		...Object.entries(properties).flatMap(([name, of]) => [
			name,
			...fieldsBelow(of),
		]),
	];
}

test("the table has each part of a pack once, and nothing else", () => {
	expect(rows.map(([part]) => part).sort()).toEqual([...partNames].sort());
});

test.each(rows)("the row of %s names each of its fields", (part, said) => {
	const fields = fieldsBelow(packSchema.properties?.[part] ?? {});
	const known = [...said, ...ofEveryRule];
	expect([...new Set(fields)].filter((name) => !known.includes(name))).toEqual(
		[],
	);
});
