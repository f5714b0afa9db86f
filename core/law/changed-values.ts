export type PlainValue = string | number | boolean | null;

/** Null: it is not there. An empty list is one: where `places` is missing, all are meant. */
export type ChangedValue = PlainValue | readonly string[];

export type ValueChange =
	| {
			readonly kind: "valueChanged";
			readonly before: ChangedValue;
			readonly after: ChangedValue;
	  }
	| {
			readonly kind: "itemsChanged";
			readonly added: readonly string[];
			readonly removed: readonly string[];
	  };

function textOf(value: unknown): string {
	return typeof value === "string" ? value : JSON.stringify(value);
}

function isPlain(value: unknown): value is PlainValue {
	return (
		value === null || ["string", "number", "boolean"].includes(typeof value)
	);
}

function shownOf(value: unknown): ChangedValue {
	if (Array.isArray(value)) return value.map(textOf).sort();
	return isPlain(value) ? value : textOf(value);
}

/** What is in the first list more often than in the second. */
function without(items: readonly string[], others: readonly string[]) {
	const left = [...others];
	return items.filter((item) => {
		const at = left.indexOf(item);
		if (at >= 0) left.splice(at, 1);
		return at < 0;
	});
}

/**
 * How one field differs; null: not at all. The lists inside a rule say who or
 * what is meant, so that their order is no difference.
 */
export function valueChange(
	before: unknown,
	after: unknown,
): ValueChange | null {
	const was = shownOf(before ?? null);
	const is = shownOf(after ?? null);
	if (Array.isArray(was) && Array.isArray(is)) {
		const added = without(is, was);
		const removed = without(was, is);
		return added.length + removed.length === 0
			? null
			: { kind: "itemsChanged", added, removed };
	}
	return JSON.stringify(was) === JSON.stringify(is)
		? null
		: { kind: "valueChanged", before: was, after: is };
}
