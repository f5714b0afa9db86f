type Detail = Readonly<Record<string, string | number | boolean | null>>;

let write = (line: string): void => void process.stdout.write(line);

/** Where the lines of the log go from now on; they end with a line feed. */
export function logTo(sink: (line: string) => void): void {
	write = sink;
}

/**
 * The operations log: one JSON object a line, on standard output unless told
 * otherwise. Codes, counts and times only; personal data never enters it
 * (house rule 12).
 */
export function log(event: string, detail: Detail = {}): void {
	write(
		`${JSON.stringify({ at: new Date().toISOString(), event, ...detail })}\n`,
	);
}
