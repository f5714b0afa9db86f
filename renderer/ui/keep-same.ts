/**
 * `next`, but with every part that equals the part in `previous` replaced by
 * that very object: each notice carries the whole view as a fresh copy, and
 * panels whose part did not change must not render again.
 */
export function keepSame<T>(previous: unknown, next: T): T {
	if (Object.is(previous, next)) return next;
	if (Array.isArray(previous) && Array.isArray(next)) {
		const kept = next.map((item, index) => keepSame(previous[index], item));
		const same =
			kept.length === previous.length &&
			kept.every((item, index) => item === previous[index]);
		return (same ? previous : kept) as T;
	}
	if (!isRecord(previous) || !isRecord(next)) return next;
	const keys = Object.keys(next);
	let same = keys.length === Object.keys(previous).length;
	const kept: Record<string, unknown> = {};
	for (const key of keys) {
		kept[key] = keepSame(previous[key], next[key]);
		same &&= Object.is(kept[key], previous[key]);
	}
	return (same ? previous : kept) as T;
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
