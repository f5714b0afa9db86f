import fc from "fast-check";
import type { z } from "zod";
import {
	checksOf,
	longestOf,
	partsOf,
	type SchemaCheck,
} from "../../contract/schema-parts.ts";

const hexDigits = "0123456789abcdef".split("");
const day = fc
	.tuple(
		fc.integer({ min: 0, max: 9999 }),
		fc.integer({ min: 1, max: 12 }),
		fc.integer({ min: 1, max: 28 }),
	)
	.map(([year, month, of]) =>
		[
			String(year).padStart(4, "0"),
			String(month).padStart(2, "0"),
			String(of).padStart(2, "0"),
		].join("-"),
	);

/** What has a form is made by it; a form that is not listed here fails the test. */
const ofForm: Readonly<Record<string, fc.Arbitrary<string>>> = {
	"^\\d{4}-\\d{2}-\\d{2}$": day,
	"^\\d{4}(-\\d{2}(-\\d{2})?)?$": fc
		.tuple(day, fc.constantFrom(4, 7, 10))
		.map(([whole, length]) => whole.slice(0, length)),
	"^([a-z][A-Za-z0-9]*|\\?)$": fc.constantFrom("?", "signIn", "a".repeat(40)),
	"^[\\w.[\\]*?]*$": fc.constantFrom(
		"",
		"inspection.lamps[].reasons",
		"steps.*",
	),
	"^\\w*$": fc.constantFrom("", "too_big"),
	"^[0-9a-f]{64}$": fc
		.array(fc.constantFrom(...hexDigits), { minLength: 64, maxLength: 64 })
		.map((digits) => digits.join("")),
};

const sign = fc.oneof(
	{ weight: 4, arbitrary: fc.constantFrom("A", "Z", "7", "<", " ", "é", "中") },
	fc.string({ unit: "binary", minLength: 1, maxLength: 3 }),
);

/** Short texts, and often one of exactly so many characters. */
export function textUpTo(most: number, least = 0): fc.Arbitrary<string> {
	const long = sign.map((one) =>
		one.repeat(Math.ceil(most / one.length)).slice(0, most),
	);
	const short = fc
		.array(sign, { minLength: least, maxLength: Math.max(least, 6) })
		.map((signs) => signs.join("").slice(0, most));
	return fc.oneof(short, long);
}

function lengthOf(checks: readonly SchemaCheck[]): [number, number] {
	const exact = checks.find(({ check }) => check === "length_equals");
	if (exact?.check === "length_equals") return [exact.length, exact.length];
	const least = checks.find(({ check }) => check === "min_length");
	return [
		least?.check === "min_length" ? (least.minimum ?? 0) : 0,
		Number.POSITIVE_INFINITY,
	];
}

function text(schema: z.ZodType, stretch: number): fc.Arbitrary<string> {
	const checks = checksOf(schema);
	const form = checks.find(({ check }) => check === "string_format");
	if (form?.check === "string_format") {
		const made = ofForm[form.pattern?.source ?? ""];
		if (!made) throw new Error(`no texts of the form ${form.pattern?.source}`);
		return made;
	}
	const [least, exact] = lengthOf(checks);
	return textUpTo(Math.min(longestOf(schema) * stretch, exact, 1200), least);
}

function number(schema: z.ZodType): fc.Arbitrary<number> {
	let min = -(2 ** 40);
	let max = 2 ** 42;
	for (const each of checksOf(schema)) {
		if (each.check === "greater_than") min = each.value;
		if (each.check === "less_than") max = each.value;
	}
	return fc.oneof(fc.integer({ min, max }), fc.constantFrom(min, max));
}

/** Few, and often exactly as many as there may be. */
export function listUpTo<T>(
	element: fc.Arbitrary<T>,
	most: number,
	least = 0,
): fc.Arbitrary<T[]> {
	return fc
		.tuple(
			fc.array(element, { minLength: 1, maxLength: 4 }),
			fc.oneof(
				fc.constantFrom(least, most, most),
				fc.integer({ min: least, max: Math.max(least, Math.min(most, 14)) }),
			),
		)
		.map(([some, length]) =>
			Array.from({ length }, (_, at) => some[at % some.length] as T),
		);
}

/**
 * Every value that a schema lets through, the longest more often than chance
 * would. With `stretch`, texts and lists may be so many times as long.
 */
export function ofSchema<S extends z.ZodType>(
	schema: S,
	stretch = 1,
): fc.Arbitrary<z.output<S>> {
	return madeOf(schema, stretch) as fc.Arbitrary<z.output<S>>;
}

function madeOf(schema: z.ZodType, stretch: number): fc.Arbitrary<unknown> {
	const anyOf = (inner: z.ZodType) => madeOf(inner, stretch);
	const parts = partsOf(schema);
	switch (parts.type) {
		case "string":
			return text(schema, stretch);
		case "number":
			return number(schema);
		case "boolean":
			return fc.boolean();
		case "literal":
			return fc.constantFrom(...parts.values);
		case "enum":
			return fc.constantFrom(...Object.values(parts.entries));
		case "nullable":
			return fc.option(anyOf(parts.innerType), { nil: null });
		case "default":
			return anyOf(parts.innerType);
		case "optional":
			return fc.option(anyOf(parts.innerType), { nil: undefined });
		case "union":
			return fc.oneof(...parts.options.map(anyOf));
		case "array":
			return listUpTo(
				anyOf(parts.element),
				Math.min(longestOf(schema), 300) * stretch,
				lengthOf(checksOf(schema))[0],
			);
		case "record":
			return fc.dictionary(
				// The names of values are the product's own.
				madeOf(parts.keyType, 1) as fc.Arbitrary<string>,
				anyOf(parts.valueType),
				{ maxKeys: 5 },
			);
		case "object": {
			const fields = Object.entries(parts.shape);
			return fc
				.record(
					Object.fromEntries(fields.map(([key, field]) => [key, anyOf(field)])),
				)
				.map((made) =>
					Object.fromEntries(
						Object.entries(made).filter(([, value]) => value !== undefined),
					),
				);
		}
		default:
			throw new Error(`no values of ${parts.type}`);
	}
}
