export interface Difference {
	/** `checks.ban.value`; empty: the whole. */
	readonly path: string;
	readonly expected: unknown;
	/** Null where there is nothing. */
	readonly found: unknown;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === "object" && value !== null;

/**
 * Where something is not as expected. What is expected of an object may be less than it has; a list
 * is expected whole, in its order.
 */
export function differences(
	expected: unknown,
	found: unknown,
	path = "",
): Difference[] {
	const below = (key: string) => (path === "" ? key : `${path}.${key}`);
	if (Array.isArray(expected)) {
		return Array.isArray(found) && found.length === expected.length
			? expected.flatMap((each, at) =>
					differences(each, found[at], below(String(at))),
				)
			: [{ path, expected, found: found ?? null }];
	}
	if (isObject(expected)) {
		return isObject(found)
			? Object.entries(expected).flatMap(([key, each]) =>
					differences(each, found[key], below(key)),
				)
			: [{ path, expected, found: found ?? null }];
	}
	return expected === (found ?? null)
		? []
		: [{ path, expected, found: found ?? null }];
}
