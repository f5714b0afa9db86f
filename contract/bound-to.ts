import type { z } from "zod";
import { restOf } from "./capped.ts";
import { checksOf, longestOf, partsOf } from "./schema-parts.ts";

type Cut = (value: unknown) => unknown;

const asIs: Cut = (value) => value;

/** At most so many characters, the last of which says that there were more. */
export function cutText(text: string, most: number): string {
	if (text.length <= most) return text;
	const kept = text.slice(0, most - 1);
	// Half of a pair is no character.
	return `${/[\uD800-\uDBFF]$/.test(kept) ? kept.slice(0, -1) : kept}…`;
}

function cutString(schema: z.ZodType): Cut {
	const most = longestOf(schema);
	// What has a form would lose it.
	const isFree = checksOf(schema).every(
		({ check }) => check === "max_length" || check === "min_length",
	);
	return isFree && most !== Number.POSITIVE_INFINITY
		? (value) => (typeof value === "string" ? cutText(value, most) : value)
		: asIs;
}

function cutList(schema: z.ZodType, element: z.ZodType): Cut {
	const most = longestOf(schema);
	const rest = restOf(schema);
	const cut = cutOf(element);
	return (value) => {
		if (!Array.isArray(value)) return value;
		if (value.length <= most) return value.map(cut);
		const shown = rest ? most - 1 : most;
		const kept = value.slice(0, shown).map(cut);
		return rest ? [...kept, rest(value.length - shown)] : kept;
	};
}

function cutFields(shape: Readonly<Record<string, z.ZodType>>): Cut {
	const cuts = new Map(
		Object.entries(shape).map(([key, schema]) => [key, cutOf(schema)]),
	);
	return (value) => {
		if (typeof value !== "object" || value === null) return value;
		return Object.fromEntries(
			Object.entries(value).map(([key, field]) => [
				key,
				(cuts.get(key) ?? asIs)(field),
			]),
		);
	};
}

/** True where a value can only be of this one of several schemas, whatever its lengths. */
function isOf(schema: z.ZodType, value: unknown): boolean {
	const parts = partsOf(schema);
	if (["string", "number", "boolean"].includes(parts.type))
		return typeof value === parts.type;
	if (parts.type === "array") return Array.isArray(value);
	if (parts.type !== "object") return false;
	return Object.entries(parts.shape).every(([key, field]) => {
		const inside = partsOf(field);
		return (
			inside.type !== "literal" ||
			(inside.values as readonly unknown[]).includes(
				Reflect.get(Object(value), key),
			)
		);
	});
}

function cutUnion(options: readonly z.ZodType[]): Cut {
	const cuts = options.map((schema) => ({ schema, cut: cutOf(schema) }));
	return (value) =>
		(cuts.find(({ schema }) => isOf(schema, value))?.cut ?? asIs)(value);
}

function cutOf(schema: z.ZodType): Cut {
	const parts = partsOf(schema);
	switch (parts.type) {
		case "string":
			return cutString(schema);
		case "array":
			return cutList(schema, parts.element);
		case "object":
			return cutFields(parts.shape);
		case "optional":
		case "default":
		case "nullable": {
			const cut = cutOf(parts.innerType);
			return (value) =>
				value === null || value === undefined ? value : cut(value);
		}
		case "record": {
			const cut = cutOf(parts.valueType);
			return (value) =>
				typeof value === "object" && value !== null
					? Object.fromEntries(
							Object.entries(value).map(([key, each]) => [key, cut(each)]),
						)
					: value;
		}
		case "union":
			return cutUnion(parts.options);
		default:
			return asIs;
	}
}

/**
 * Brings what a window is to show into the bounds of its contract: long texts
 * end with `…`, long lists with how many more there are where a person must
 * know. What has a form (a day, a code of the law) is left as it is.
 */
export function boundTo<S extends z.ZodType>(
	schema: S,
): (value: z.output<S>) => z.output<S> {
	return cutOf(schema) as (value: z.output<S>) => z.output<S>;
}
