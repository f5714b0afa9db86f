import { z } from "zod";
import { partsOf, plainSchemas } from "./schema-parts.ts";

/** What a process boundary refuses. `call.*` are also the codes of the replies. */
export const refusalCodes = [
	/** Nobody listed such a call. */
	"call.unknown",
	"call.input",
	"call.output",
	/** A handler threw. */
	"call.bug",
	/** Who asked is not the page of that window. */
	"call.untrusted",
	"notice.unknown",
	"notice.payload",
	/** Who was told threw. */
	"notice.bug",
	/** Neither a question nor an answer nor a notice. */
	"message.shape",
	/** Who said it is not the page of that window. */
	"notice.untrusted",
	/** Main could not make the view of a window. */
	"view.bug",
	/** A page shows its stop screen: `behind` main, main is `silent`, or a `bug` of the page. */
	"page.stopped",
] as const;

/** A name that stands in the code; anything else comes from who sent it. */
export const nameless = "?";
const isName = /^[a-z][A-Za-z0-9]{0,39}$/;
export const nameOf = (name: unknown): string =>
	typeof name === "string" && isName.test(name) ? name : nameless;

/** Something refused: what and where, never a value. */
export const Refusal = z.strictObject({
	code: z.enum(refusalCodes),
	/** Of the call or notice; `?`: it has none. */
	name: z
		.string()
		.max(40)
		.regex(/^([a-z][A-Za-z0-9]*|\?)$/),
	/** Where in it, by the names of its schema: `inspection.lamps[].reasons`. */
	path: z
		.string()
		.max(200)
		.regex(/^[\w.[\]*?]*$/),
	/** What zod says is wrong there: `too_big`. */
	fault: z.string().max(32).regex(/^\w*$/),
	/** Of a bug, innermost first: `counter.js:120`. */
	places: z
		.array(
			z
				.string()
				.max(80)
				.regex(/^[\w.-]+:\d+$/),
		)
		.max(12),
});
export type Refusal = z.output<typeof Refusal>;

/** Who is told of what was refused. */
export type Tell = (refusal: Refusal) => void;

/**
 * The place of an issue as the schema names it: indices as `[]`, keys of
 * records as `*`. A key that the schema does not name came with the value.
 */
export function pathIn(
	schema: z.ZodType,
	path: readonly PropertyKey[],
): string {
	let now = plainSchemas(schema);
	let text = "";
	for (const step of path) {
		const parts = now.map(partsOf);
		const next: z.ZodType[] = [];
		let name = nameless;
		for (const part of parts) {
			if (part.type === "array") {
				name = "[]";
				next.push(part.element);
			} else if (part.type === "record") {
				name = "*";
				next.push(part.valueType);
			} else if (
				part.type === "object" &&
				typeof step === "string" &&
				Object.hasOwn(part.shape, step)
			) {
				name = step;
				next.push(part.shape[step] as z.ZodType);
			}
		}
		text += name === "[]" || text === "" ? name : `.${name}`;
		if (next.length === 0) break;
		now = next.flatMap(plainSchemas);
	}
	return text.slice(0, 200);
}

/** A value that does not fit, as a refusal; the first of its faults stands for all. */
export function misfit(
	code: Refusal["code"],
	name: string,
	schema: z.ZodType,
	error: z.ZodError,
): Refusal {
	const [issue] = error.issues;
	return {
		code,
		name: nameOf(name),
		path: issue ? pathIn(schema, issue.path) : "",
		fault: issue?.code ?? "",
		places: [],
	};
}

export function refusal(
	code: Refusal["code"],
	name: unknown,
	places: readonly string[] = [],
): Refusal {
	return { code, name: nameOf(name), path: "", fault: "", places: [...places] };
}
