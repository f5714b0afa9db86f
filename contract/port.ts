import { z } from "zod";
import type {
	Calls,
	Client,
	Handlers,
	Listeners,
	Notices,
	PayloadOf,
	Reply,
} from "./define.ts";

/** The one thing the two sides of a process boundary need: post and listen. */
export interface Port {
	post(message: unknown): void;
	listen(onMessage: (message: unknown) => void): void;
}

const Failure = z.strictObject({
	code: z.string().max(64),
	detail: z.string().max(1000).optional(),
});
const Ask = z.strictObject({
	ask: z.number().int(),
	name: z.string().max(64),
	input: z.unknown(),
});
const Answer = z.strictObject({
	answer: z.number().int(),
	value: z.unknown().optional(),
	error: Failure.optional(),
});
const Say = z.strictObject({ say: z.string().max(64), payload: z.unknown() });

function failed<T>(code: string, detail?: string): Reply<T> {
	return {
		ok: false,
		error:
			detail === undefined ? { code } : { code, detail: detail.slice(0, 1000) },
	};
}

/**
 * Answers the calls of a contract on a port. Input and output are both parsed;
 * a call that nobody listed, an input of another shape (`call.input`), an
 * output of another shape (`call.output`) and a bug (`call.bug`) are replies
 * with a code. Returns the function that says notices.
 */
export function serve<C extends Calls, N extends Notices>(
	port: Port,
	calls: C,
	handlers: Handlers<C>,
): <K extends keyof N & string>(name: K, payload: PayloadOf<N[K]>) => void {
	async function answer(name: string, input: unknown): Promise<Reply<unknown>> {
		const contract = Object.hasOwn(calls, name) ? calls[name] : undefined;
		if (!contract) return failed("call.unknown", name);
		const parsed = contract.input.safeParse(input);
		if (!parsed.success) return failed("call.input", name);
		try {
			const reply = await handlers[name as keyof C](parsed.data as never);
			if (!reply.ok) return reply;
			const output = contract.output.safeParse(reply.value);
			return output.success
				? { ok: true, value: output.data }
				: failed("call.output", name);
		} catch (error) {
			return failed(
				"call.bug",
				error instanceof Error ? error.message : String(error),
			);
		}
	}
	port.listen((message) => {
		const ask = Ask.safeParse(message);
		if (!ask.success) return;
		void answer(ask.data.name, ask.data.input).then((reply) =>
			port.post(
				reply.ok
					? { answer: ask.data.ask, value: reply.value }
					: { answer: ask.data.ask, error: reply.error },
			),
		);
	});
	return (name, payload) => port.post({ say: name, payload });
}

/**
 * The other side: a client whose functions ask and parse what comes back, and
 * `drop()`, which answers everything still open with `host.gone`.
 */
export function connect<C extends Calls, N extends Notices>(
	port: Port,
	calls: C,
	notices: N,
	listeners: Listeners<N>,
): { readonly client: Client<C>; drop(): void } {
	let asked = 0;
	const open = new Map<
		number,
		{ name: string; settle: (reply: Reply<unknown>) => void }
	>();

	port.listen((message) => {
		const answer = Answer.safeParse(message);
		if (answer.success) {
			const waiting = open.get(answer.data.answer);
			if (!waiting) return;
			open.delete(answer.data.answer);
			if (answer.data.error) {
				const { code, detail } = answer.data.error;
				return waiting.settle(failed(code, detail));
			}
			const value = calls[waiting.name]?.output.safeParse(answer.data.value);
			return waiting.settle(
				value?.success
					? { ok: true, value: value.data }
					: failed("call.output", waiting.name),
			);
		}
		const say = Say.safeParse(message);
		if (!say.success || !Object.hasOwn(notices, say.data.say)) return;
		const payload = notices[say.data.say]?.payload.safeParse(say.data.payload);
		if (payload?.success) {
			const listener = listeners[say.data.say as keyof N];
			listener?.(payload.data as never);
		}
	});

	const client = Object.fromEntries(
		Object.keys(calls).map((name) => [
			name,
			(input: unknown) =>
				new Promise<Reply<unknown>>((settle) => {
					asked += 1;
					open.set(asked, { name, settle });
					port.post({ ask: asked, name, input });
				}),
		]),
	) as unknown as Client<C>;

	return {
		client,
		drop() {
			for (const { settle } of open.values()) settle(failed("host.gone"));
			open.clear();
		},
	};
}
