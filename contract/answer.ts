import { z } from "zod";
import type { Calls, Handlers, Reply } from "./define.ts";
import { placesOf } from "./places.ts";
import { misfit, refusal, type Tell } from "./refusal.ts";

export const Failure = z.strictObject({
	code: z.string().max(64),
	detail: z.string().max(1000).optional(),
});

/** A failure that fits on the way, whatever was said. */
export function failed<T>(code: string, detail?: string): Reply<T> {
	const short = code.slice(0, 64);
	return {
		ok: false,
		error:
			detail === undefined
				? { code: short }
				: { code: short, detail: detail.slice(0, 1000) },
	};
}

/** Answers one call by its name, whatever was asked. */
export type Answer = (name: string, input: unknown) => Promise<Reply<unknown>>;

/**
 * Answers the calls of a contract. Input and output are both parsed; a call
 * that nobody listed, an input or output of another shape and a bug are
 * replies with a code, and `tell` is told of each.
 */
export function answering<C extends Calls>(
	calls: C,
	handlers: Handlers<C>,
	tell: Tell,
): Answer {
	return async (name, input) => {
		const contract = Object.hasOwn(calls, name) ? calls[name] : undefined;
		if (!contract) {
			tell(refusal("call.unknown", name));
			return failed("call.unknown");
		}
		const parsed = contract.input.safeParse(input);
		if (!parsed.success) {
			tell(misfit("call.input", name, contract.input, parsed.error));
			return failed("call.input", name);
		}
		try {
			const reply = await handlers[name as keyof C](parsed.data as never);
			if (!reply.ok) return failed(reply.error.code, reply.error.detail);
			const output = contract.output.safeParse(reply.value);
			if (!output.success) {
				tell(misfit("call.output", name, contract.output, output.error));
				return failed("call.output", name);
			}
			return { ok: true, value: output.data };
		} catch (error) {
			tell(refusal("call.bug", name, placesOf(error)));
			return failed("call.bug");
		}
	};
}
