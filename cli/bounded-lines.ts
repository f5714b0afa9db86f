/** Far beyond any case or reading; what is longer is cut and no JSON any more. */
const longestLine = 1_048_576;

/**
 * The lines of a stream of text, without their ends (LF or CR LF). Holds one
 * line of at most `longestLine` characters, however long the input's lines are.
 */
export async function* boundedLines(
	chunks: AsyncIterable<string>,
	limit = longestLine,
): AsyncGenerator<string> {
	let held = "";
	let isOpen = false;
	for await (const chunk of chunks) {
		let start = 0;
		for (;;) {
			const end = chunk.indexOf("\n", start);
			const part = chunk.slice(start, end < 0 ? undefined : end);
			if (part !== "") isOpen = true;
			held += part.slice(0, Math.max(0, limit - held.length));
			if (end < 0) break;
			yield held.endsWith("\r") ? held.slice(0, -1) : held;
			held = "";
			isOpen = false;
			start = end + 1;
		}
	}
	if (isOpen) yield held;
}
