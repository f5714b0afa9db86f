import type { z } from "zod";
import type { Phrase } from "../../core/phrase.ts";
import { lineOf } from "../sources/json-lines.ts";
import { DeskConfig } from "./desk-config.ts";

const mostProblems = 20;

type Issue = z.core.$ZodIssue;

function listed(values: readonly unknown[]): string {
	return values.map(String).join(", ").slice(0, 200);
}

/** What is wrong with one value, as a code and what fills its sentence. */
function wordsOf(issue: Issue): Phrase {
	switch (issue.code) {
		case "unrecognized_keys":
			return {
				code: "config.unknownKey",
				values: { keys: listed(issue.keys) },
			};
		case "invalid_type":
			return { code: "config.type", values: { expected: issue.expected } };
		case "too_small":
			return {
				code: "config.tooSmall",
				values: { minimum: String(issue.minimum) },
			};
		case "too_big":
			return {
				code: "config.tooBig",
				values: { maximum: String(issue.maximum) },
			};
		case "invalid_value":
			return {
				code: "config.choice",
				values: { choices: listed(issue.values) },
			};
		default:
			return {
				code: "config.value",
				values: { why: issue.message.slice(0, 200) },
			};
	}
}

function placed(issue: Issue, text: string): Phrase {
	const path = issue.path.map((step) =>
		typeof step === "symbol" ? String(step) : step,
	);
	const { code, values } = wordsOf(issue);
	const where = path.join(".").slice(0, 200) || "desk.json";
	return { code, values: { ...values, where, line: lineOf(text, path) } };
}

/** Engines say the place of a syntax error in their message only. */
function syntaxLine(text: string, error: unknown): number {
	const place = /position (\d+)/.exec(String(error))?.[1];
	return text
		.slice(0, place === undefined ? text.length : Number(place))
		.split("\n").length;
}

export type ReadConfig =
	| { readonly ok: true; readonly config: DeskConfig }
	| { readonly ok: false; readonly problems: readonly Phrase[] };

/** A text as configuration, or all that is wrong with it: what, where, on which line. */
export function readConfigText(text: string): ReadConfig {
	let raw: unknown;
	try {
		raw = JSON.parse(text);
	} catch (error) {
		const line = syntaxLine(text, error);
		return {
			ok: false,
			problems: [{ code: "config.syntax", values: { line } }],
		};
	}
	const parsed = DeskConfig.safeParse(raw);
	if (parsed.success) return { ok: true, config: parsed.data };
	const problems = parsed.error.issues
		.slice(0, mostProblems)
		.map((issue) => placed(issue, text));
	return { ok: false, problems };
}
