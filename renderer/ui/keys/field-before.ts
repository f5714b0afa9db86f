type Field = HTMLInputElement | HTMLTextAreaElement;

const written = new Set(["text", "password", "search", "tel", "url", "number"]);

/** The field that a key would write into, or null. */
export function fieldOf(target: EventTarget | null): Field | null {
	if (target instanceof HTMLTextAreaElement) return target;
	return target instanceof HTMLInputElement && written.has(target.type)
		? target
		: null;
}

/** Remembers what a field held; returns how to put that back. */
export function fieldBefore(target: EventTarget | null): () => void {
	const field = fieldOf(target);
	if (field === null) return () => {};
	const before = field.value;
	const prototype = Object.getPrototypeOf(field);
	return () => {
		if (!field.isConnected || field.value === before) return;
		// Past React's own setter, or it would not notice.
		const { set } = Object.getOwnPropertyDescriptor(prototype, "value") ?? {};
		set?.call(field, before);
		field.dispatchEvent(new Event("input", { bubbles: true }));
	};
}
