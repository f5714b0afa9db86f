const accents: Readonly<Record<string, string>> = {
	a: "å",
	e: "é",
	i: "ï",
	o: "ø",
	u: "ü",
	y: "ÿ",
	c: "ç",
	n: "ñ",
	A: "Å",
	E: "É",
	I: "Ï",
	O: "Ø",
	U: "Ü",
	Y: "Ÿ",
	C: "Ç",
	N: "Ñ",
};

const longerBy = 0.4;

/**
 * A sentence of no language: still readable, two fifths longer, in brackets
 * that show where it was cut off. Placeholders stay as they are.
 */
export function pseudoText(text: string): string {
	const letters = text.replace(/\{\{[^}]*\}\}/g, "");
	const padding = "one two three four ".repeat(
		Math.ceil((letters.length * longerBy) / 19),
	);
	const longer = padding.slice(0, Math.ceil(letters.length * longerBy));
	const marked = text.replace(
		/(\{\{[^}]*\}\})|([A-Za-z])/g,
		(whole, kept: string | undefined) => kept ?? accents[whole] ?? whole,
	);
	return `⟦${marked} ${longer.trim()}⟧`;
}

export function pseudoCatalogue(
	catalogue: Readonly<Record<string, string>>,
): Record<string, string> {
	return Object.fromEntries(
		Object.entries(catalogue).map(([key, text]) => [key, pseudoText(text)]),
	);
}
