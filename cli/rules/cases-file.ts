import { createReadStream } from "node:fs";
import { z } from "zod";
import { fail, ok, type Result } from "../../core/result.ts";
import { boundedLines } from "../bounded-lines.ts";
import { readJsonLine } from "../json-line.ts";
import { type Case, readCase } from "../verify/case.ts";

/** A case as the author of a pack writes it; what else stands in the line is a remark. */
const Written = z.object({
	id: z.union([z.string().max(80), z.number()]).optional(),
	/** Whom it is about, for a person. */
	what: z.string().max(400).optional(),
	input: z.record(z.string(), z.unknown()),
	expected: z
		.record(z.string(), z.unknown())
		.refine((expected) => Object.keys(expected).length > 0, "nothing expected"),
});

export interface ExpectedCase {
	readonly line: number;
	readonly id: string | number;
	readonly what: string;
	readonly input: Case;
	readonly expected: Readonly<Record<string, unknown>>;
}

export interface BrokenCase {
	readonly line: number;
	readonly error: { readonly code: string; readonly detail?: string };
}

/** Codes: `input.json`, `input.case` (detail: where, and what was expected). */
function caseOf(text: string, line: number): Result<ExpectedCase> {
	const object = readJsonLine(text);
	if (!object.ok) return object;
	const parsed = Written.safeParse(object.value);
	if (!parsed.success) {
		const issue = parsed.error.issues[0];
		return fail(
			"input.case",
			`${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`,
		);
	}
	const { id = line, what = "", input, expected } = parsed.data;
	const given = readCase(input);
	if (!given.ok) return fail("input.case", `input.${given.error.detail ?? ""}`);
	return ok({ line, id, what, input: given.value, expected });
}

/** The cases of a file, line by line; one that is none is told and does not end them. Throws where the file cannot be read. */
export async function* casesOf(
	path: string,
): AsyncGenerator<ExpectedCase | BrokenCase> {
	const chunks = createReadStream(path, { encoding: "utf8" });
	let line = 0;
	for await (const text of boundedLines(chunks)) {
		line += 1;
		if (text.trim() === "") continue;
		const read = caseOf(text, line);
		if (read.ok) yield read.value;
		else {
			const { code, detail } = read.error;
			yield { line, error: { code, ...(detail ? { detail } : {}) } };
		}
	}
}
