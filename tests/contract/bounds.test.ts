import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";

interface Shape {
	readonly type?: string | readonly string[];
	readonly maxLength?: number;
	readonly maxItems?: number;
	readonly pattern?: string;
	readonly enum?: unknown;
	readonly const?: unknown;
	readonly prefixItems?: unknown;
}

const boundless = /[*+]|,\}/;

/** A form without repetition bounds a text as well as a length does. */
function isBounded(shape: Shape): boolean {
	if (shape.enum !== undefined || shape.const !== undefined) return true;
	const types = [shape.type ?? []].flat();
	if (types.includes("array") && shape.maxItems === undefined)
		return shape.prefixItems !== undefined;
	if (!types.includes("string") || shape.maxLength !== undefined) return true;
	return shape.pattern !== undefined && !boundless.test(shape.pattern);
}

/** The places in a schema where as much as one likes may stand. */
function boundlessPlaces(shape: unknown, place = ""): string[] {
	if (typeof shape !== "object" || shape === null) return [];
	const here = isBounded(shape as Shape) ? [] : [place];
	return [
		...here,
		...Object.entries(shape)
			.filter(([name]) => !["enum", "const", "pattern"].includes(name))
			.flatMap(([name, inner]) => boundlessPlaces(inner, `${place}/${name}`)),
	];
}

const placesOf = (schema: z.ZodType) =>
	boundlessPlaces(z.toJSONSchema(schema, { unrepresentable: "any" }));

const folder = new URL("../../contract/", import.meta.url);
const modules = await Promise.all(
	readdirSync(folder)
		.filter((name) => name.endsWith(".ts"))
		.map(async (name) => ({
			name,
			exported: (await import(new URL(name, folder).href)) as object,
		})),
);

/** Every input, output and payload of every contract. */
const spoken = modules.flatMap(({ name: file, exported }) =>
	Object.values(exported)
		.filter((of) => typeof of === "object" && !(of instanceof z.ZodType))
		.flatMap((group) => Object.entries(group ?? {}))
		.flatMap(([call, parts]) =>
			["input", "output", "payload"].map((part) => ({
				what: `${file}: ${call}, ${part}`,
				schema: Reflect.get(Object(parts), part),
			})),
		)
		.filter(({ schema }) => schema instanceof z.ZodType),
);

test("every text and every list that crosses a boundary has a bound", () => {
	expect(spoken.length).toBeGreaterThan(150);
	expect(
		spoken.flatMap(({ what, schema }) =>
			placesOf(schema).map((place) => `${what}: ${place}`),
		),
	).toEqual([]);
});

test.each([
	["a text", z.string()],
	["a list", z.array(z.boolean())],
	["a text within a list", z.array(z.strictObject({ a: z.string() })).max(3)],
	["a form that repeats", z.string().regex(/^[a-z]+$/)],
	["one of two", z.union([z.string(), z.number()])],
])("%s without a bound is found", (_, schema) => {
	expect(placesOf(schema)).toHaveLength(1);
});

test.each([
	["a text", z.string().max(3)],
	["a form", z.string().regex(/^[0-9a-f]{64}$/)],
	["a choice", z.enum(["a", "b"])],
])("%s with a bound is not", (_, schema) => {
	expect(placesOf(schema)).toEqual([]);
});
