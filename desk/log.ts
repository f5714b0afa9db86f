/**
 * The operations log: one JSON object a line on standard output. Codes,
 * counts and times only; personal data never enters it (house rule 12).
 */
export function log(
	event: string,
	detail: Readonly<Record<string, string | number | boolean | null>> = {},
): void {
	process.stdout.write(
		`${JSON.stringify({ at: new Date().toISOString(), event, ...detail })}\n`,
	);
}
