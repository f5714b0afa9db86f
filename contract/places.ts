const line = /^\s+at .*?([\w.-]+\.[cm]?[jt]sx?:\d+)(?::\d+)?\)?$/;
const most = 12;

/**
 * Where an error was thrown, innermost first: `counter.js:120`. Never its
 * message, which may hold anything, also what looks like a place.
 */
export function placesOf(error: unknown): string[] {
	if (!(error instanceof Error) || typeof error.stack !== "string") return [];
	const stack = error.stack.replace(String(error.message), "");
	return stack
		.split("\n")
		.flatMap((each) => line.exec(each)?.[1] ?? [])
		.map((place) => place.slice(-80))
		.slice(0, most);
}
