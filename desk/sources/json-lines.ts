/**
 * The line (from 1) on which the value at a path stands in a JSON text; of a
 * value that is not there, the line of what is nearest to it. The text must
 * have been parsed before.
 */
export function lineOf(
	text: string,
	path: readonly (string | number)[],
): number {
	let at = 0;
	let best = 0;

	const skipBlank = () => {
		while (" \t\r\n,:\uFEFF".includes(text[at] ?? "x")) at += 1;
	};
	const string = (): string => {
		const from = at;
		at += 1;
		while (at < text.length && text[at] !== '"') {
			at += text[at] === "\\" ? 2 : 1;
		}
		at += 1;
		return JSON.parse(text.slice(from, at)) as string;
	};
	const scalar = () => {
		while (at < text.length && !",]} \t\r\n".includes(text[at] ?? "")) at += 1;
	};

	/** Walks one value; `depth` steps of the path led here, or -1 beside it. */
	const value = (depth: number): void => {
		skipBlank();
		if (depth >= 0) best = at;
		const open = text[at];
		if (open === '"') {
			string();
			return;
		}
		if (open !== "{" && open !== "[") {
			scalar();
			return;
		}
		at += 1;
		for (let index = 0; ; index++) {
			skipBlank();
			if (at >= text.length || text[at] === "}" || text[at] === "]") break;
			const key = open === "{" ? string() : index;
			const isNext = depth >= 0 && depth < path.length && key === path[depth];
			value(isNext ? depth + 1 : -1);
		}
		at += 1;
	};

	value(0);
	return text.slice(0, best).split("\n").length;
}
