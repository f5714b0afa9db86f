type Path = readonly (string | number)[];

const mark = "FILL: ";

/** What stands in a pack where its author has still to say something. */
export function toFill(what: string): string {
	return `${mark}${what}`;
}

export interface Unfilled {
	readonly path: Path;
	/** What belongs there. */
	readonly what: string;
}

/** Every place of a text's content that is still to be filled. */
export function unfilled(content: unknown, path: Path = []): Unfilled[] {
	if (typeof content === "string")
		return content.startsWith(mark)
			? [{ path, what: content.slice(mark.length) }]
			: [];
	if (Array.isArray(content))
		return content.flatMap((item: unknown, at) =>
			unfilled(item, [...path, at]),
		);
	return typeof content === "object" && content !== null
		? Object.entries(content).flatMap(([name, value]) =>
				unfilled(value, [...path, name]),
			)
		: [];
}
