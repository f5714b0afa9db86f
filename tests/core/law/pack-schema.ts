import fc from "fast-check";
import { z } from "zod";
import { RulePack as RulePackSchema } from "../../../contract/rules.ts";
import type { RulePack } from "../../../core/law/pack.ts";

/** The part of JSON Schema that the schema of a pack uses. */
export interface Schema {
	readonly type?: string;
	readonly const?: string;
	readonly enum?: readonly string[];
	readonly anyOf?: readonly Schema[];
	readonly properties?: Readonly<Record<string, Schema>>;
	readonly required?: readonly string[];
	readonly additionalProperties?: Schema | boolean;
	readonly propertyNames?: Schema;
	readonly items?: Schema;
	readonly maxItems?: number;
	readonly minLength?: number;
	readonly maxLength?: number;
	readonly minimum?: number;
	readonly maximum?: number;
	readonly format?: string;
	readonly pattern?: string;
	readonly examples?: readonly string[];
}

export const packSchema = z.toJSONSchema(RulePackSchema, {
	io: "input",
}) as Schema;

type Json = unknown;

const day = fc
	.date({
		min: new Date("2000-01-01"),
		max: new Date("2040-12-31"),
		noInvalidDate: true,
	})
	.map((date) => date.toISOString().slice(0, 10));

function text(schema: Schema): fc.Arbitrary<string> {
	const { format, pattern, examples, minLength = 0, maxLength = 12 } = schema;
	if (format === "date") return day;
	if (examples) return fc.constantFrom(...examples);
	if (pattern) return fc.stringMatching(new RegExp(pattern), { maxLength });
	return fc.string({ minLength, maxLength: Math.min(maxLength, 12) });
}

/** Whatever the schema allows; `isFull`: with every optional field, and two of each list. */
export function anyValue(schema: Schema, isFull: boolean): fc.Arbitrary<Json> {
	const { properties, items, additionalProperties: entry } = schema;
	if (schema.const !== undefined) return fc.constant(schema.const);
	if (schema.enum) return fc.constantFrom(...schema.enum);
	if (schema.anyOf)
		return fc.oneof(...schema.anyOf.map((one) => anyValue(one, isFull)));
	if (properties) {
		const { required = [] } = schema;
		const fields = Object.fromEntries(
			Object.entries(properties).map(([name, of]) => [
				name,
				anyValue(of, isFull),
			]),
		);
		return isFull
			? fc.record(fields)
			: fc.record(fields, { requiredKeys: [...required] });
	}
	if (typeof entry === "object")
		return fc.dictionary(
			text(schema.propertyNames ?? {}),
			anyValue(entry, isFull),
			{
				minKeys: isFull ? 2 : 0,
				maxKeys: 3,
				noNullPrototype: true,
			},
		);
	if (items)
		return fc.array(anyValue(items, isFull), {
			minLength: isFull ? 2 : 0,
			maxLength: isFull ? 2 : 3,
		});
	switch (schema.type) {
		case "string":
			return text(schema);
		case "boolean":
			return fc.boolean();
		case "integer":
			return fc.integer({
				min: schema.minimum ?? 0,
				max: schema.maximum ?? 1e6,
			});
		case "number":
			return fc.integer({ min: schema.minimum ?? 0, max: 1e6 });
		case "null":
			return fc.constant(null);
		default:
			throw new Error(`no such schema: ${JSON.stringify(schema)}`);
	}
}

/** One change of one field, somewhere in a value. */
export interface Edit {
	/** The field of the schema, without numbers of items: `visaFree.keys.nationality`. */
	readonly field: string;
	readonly what: "other" | "removed" | "added" | "moved" | "repeated";
	readonly edited: fc.Arbitrary<Json>;
}

function inside(
	edits: readonly Edit[],
	put: (edited: Json) => Json,
): readonly Edit[] {
	return edits.map((edit) => ({ ...edit, edited: edit.edited.map(put) }));
}

function editsOfObject(
	schema: Schema,
	value: Readonly<Record<string, Json>>,
	field: string,
): readonly Edit[] {
	const { properties = {}, required = [], additionalProperties } = schema;
	const entry =
		typeof additionalProperties === "object" ? additionalProperties : null;
	const names = entry ? Object.keys(value) : Object.keys(properties);
	const edits = names.flatMap((name): readonly Edit[] => {
		const of = entry ?? properties[name] ?? {};
		const path = [field, ...(entry ? [] : [name])].filter(Boolean).join(".");
		if (!Object.hasOwn(value, name))
			return [
				{
					field: path,
					what: "added",
					edited: anyValue(of, true).map((added) => ({
						...value,
						[name]: added,
					})),
				},
			];
		const { [name]: old, ...without } = value;
		const other = inside(editsOf(of, old, path), (edited) => ({
			...value,
			[name]: edited,
		}));
		return required.includes(name)
			? other
			: [
					...other,
					{ field: path, what: "removed", edited: fc.constant(without) },
				];
	});
	return entry
		? [
				...edits,
				{
					field,
					what: "added",
					edited: fc
						.tuple(text(schema.propertyNames ?? {}), anyValue(entry, true))
						.filter(([name]) => !Object.hasOwn(value, name))
						.map(([name, added]) => ({ ...value, [name]: added })),
				},
			]
		: edits;
}

function editsOfList(
	items: Schema,
	value: readonly Json[],
	field: string,
): readonly Edit[] {
	const isRules = items.properties?.ruleId !== undefined;
	return [
		...value.flatMap((item, at): readonly Edit[] => [
			...inside(editsOf(items, item, field), (edited) =>
				value.with(at, edited),
			),
			{ field, what: "removed", edited: fc.constant(value.toSpliced(at, 1)) },
		]),
		{
			field,
			what: "added",
			edited: anyValue(items, true).map((added) => [...value, added]),
		},
		// What a rule lists is a set; the rules of a pack are not.
		...((isRules
			? [{ field, what: "moved", edited: fc.constant(value.toReversed()) }]
			: [{ field, what: "repeated", edited: fc.constant([...value, value[0]]) }]
		).filter(() => value.length > 1) as Edit[]),
	];
}

/** Every change of one field that the schema allows. */
export function editsOf(
	schema: Schema,
	value: Json,
	field = "",
): readonly Edit[] {
	if (schema.const !== undefined) return [];
	if (schema.properties || typeof schema.additionalProperties === "object")
		return editsOfObject(schema, value as Record<string, Json>, field);
	if (schema.items) return editsOfList(schema.items, value as Json[], field);
	const other = anyValue(schema, true).filter((edited) => edited !== value);
	return [{ field, what: "other", edited: other }];
}

/** The names of all fields that a schema has and that may be more than one thing. */
export function fieldsOf(schema: Schema, field = ""): string[] {
	if (schema.const !== undefined) return [];
	if (schema.items) return [field, ...fieldsOf(schema.items, field)];
	if (schema.properties)
		return Object.entries(schema.properties).flatMap(([name, of]) =>
			fieldsOf(of, [field, name].filter(Boolean).join(".")),
		);
	return [field];
}

/** As a desk reads it. */
export function parsed(value: Json): RulePack {
	return RulePackSchema.parse(value);
}

/** Ids are used once in a pack that may decide. */
export function hasOwnIds(value: Json): boolean {
	const ids = [
		...JSON.stringify(value).matchAll(/"ruleId":("(?:[^"\\]|\\.)*")/g),
	];
	return new Set(ids.map(([, id]) => id)).size === ids.length;
}
