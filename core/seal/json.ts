/** What JSON can say. Objects have no prototype, so that no name is special. */
export type JsonValue =
	| null
	| boolean
	| number
	| string
	| readonly JsonValue[]
	| JsonObject;

export interface JsonObject {
	readonly [name: string]: JsonValue;
}

export function isJsonObject(
	value: JsonValue | undefined,
): value is JsonObject {
	return (
		value !== null &&
		value !== undefined &&
		typeof value === "object" &&
		!Array.isArray(value)
	);
}
