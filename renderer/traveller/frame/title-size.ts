const wide = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uff00-\uff60]/u;

/** How much room a text takes: an East Asian character is as wide as two letters. */
export function widthOf(text: string): number {
	let width = 0;
	for (const character of text) width += wide.test(character) ? 2 : 1;
	return width;
}

export type TitleSize = "short" | "medium" | "long";

/** A long question is set smaller, so that one look still takes it in. */
export function titleSizeOf(title: string): TitleSize {
	const width = widthOf(title);
	if (width <= 34) return "short";
	return width <= 72 ? "medium" : "long";
}
