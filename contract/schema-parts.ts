import type { z } from "zod";

/** A schema as zod itself describes it; only the kinds that contracts use. */
export type SchemaParts =
	| {
			readonly type: "object";
			readonly shape: Readonly<Record<string, z.ZodType>>;
	  }
	| { readonly type: "array"; readonly element: z.ZodType }
	| {
			readonly type: "record";
			readonly keyType: z.ZodType;
			readonly valueType: z.ZodType;
	  }
	| {
			readonly type: "optional" | "nullable" | "default";
			readonly innerType: z.ZodType;
	  }
	| { readonly type: "union"; readonly options: readonly z.ZodType[] }
	| {
			readonly type: "literal";
			readonly values: readonly (string | number | boolean | null)[];
	  }
	| {
			readonly type: "enum";
			readonly entries: Readonly<Record<string, string>>;
	  }
	| { readonly type: "string" | "number" | "boolean" | "unknown" };

/** A check of a string, an array or a number, as zod keeps it. */
export type SchemaCheck =
	| {
			readonly check: "max_length" | "min_length";
			readonly maximum?: number;
			readonly minimum?: number;
	  }
	| { readonly check: "length_equals"; readonly length: number }
	| {
			readonly check: "string_format";
			readonly format: string;
			readonly pattern?: RegExp;
	  }
	| { readonly check: "number_format" }
	| {
			readonly check: "greater_than" | "less_than";
			readonly value: number;
			readonly inclusive: boolean;
	  }
	| { readonly check: "custom" };

interface Inside {
	readonly def: SchemaParts & {
		readonly checks?: readonly {
			readonly _zod: { readonly def: SchemaCheck };
		}[];
	};
}

const insideOf = (schema: z.ZodType) => schema._zod as unknown as Inside;

/** What a schema is made of. */
export function partsOf(schema: z.ZodType): SchemaParts {
	return insideOf(schema).def;
}

export function checksOf(schema: z.ZodType): SchemaCheck[] {
	return (insideOf(schema).def.checks ?? []).map(({ _zod }) => _zod.def);
}

/** How long a string or a list may be; infinite where nothing says. */
export function longestOf(schema: z.ZodType): number {
	const lengths = checksOf(schema).flatMap((each) =>
		each.check === "max_length" && each.maximum !== undefined
			? [each.maximum]
			: [],
	);
	return Math.min(Number.POSITIVE_INFINITY, ...lengths);
}

/** The schemas that a value of this one may be of: without `optional`, `nullable`, `default` and unions. */
export function plainSchemas(schema: z.ZodType): z.ZodType[] {
	const parts = partsOf(schema);
	switch (parts.type) {
		case "optional":
		case "nullable":
		case "default":
			return plainSchemas(parts.innerType);
		case "union":
			return parts.options.flatMap(plainSchemas);
		default:
			return [schema];
	}
}
