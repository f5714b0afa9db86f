import { z } from "zod";
import { answering, Failure, failed } from "./answer.ts";
import type {
	Calls,
	Client,
	Handlers,
	Listeners,
	Notices,
	PayloadOf,
	Reply,
} from "./define.ts";
import { placesOf } from "./places.ts";
import { misfit, Refusal, refusal, type Tell } from "./refusal.ts";

/** The one thing the two sides of a process boundary need: post and listen. */
export interface Port {
	post(message: unknown): void;
	listen(onMessage: (message: unknown) => void): void;
}

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
/** What the serving side refused: the one that asks keeps the log. */
const Refused = z.strictObject({ refused: Refusal });

/**
 * Answers the calls of a contract on a port, as `answering` says. What it
 * refuses is told on the same port, where `connect` hears it. Returns the
 * function that says notices.
 */
export function serve<C extends Calls, N extends Notices>(
	port: Port,
	calls: C,
	handlers: Handlers<C>,
): <K extends keyof N & string>(name: K, payload: PayloadOf<N[K]>) => void {
	const tell: Tell = (refused) => port.post({ refused });
	const answer = answering(calls, handlers, tell);
	port.listen((message) => {
		const ask = Ask.safeParse(message);
		if (!ask.success) return tell(refusal("message.shape", null));
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

interface Waiting {
	readonly name: string;
	readonly settle: (reply: Reply<unknown>) => void;
}

/**
 * The other side: a client whose functions ask and parse what comes back, and
 * `drop()`, which answers everything still open, and whatever is asked later,
 * with `host.gone`. `tell` is told of all that either side refuses.
 */
export function connect<C extends Calls, N extends Notices>(
	port: Port,
	calls: C,
	notices: N,
	listeners: Listeners<N>,
	tell: Tell,
): { readonly client: Client<C>; drop(): void } {
	let asked = 0;
	let isGone = false;
	const open = new Map<number, Waiting>();

	function settle({ answer, value, error }: z.output<typeof Answer>) {
		const waiting = open.get(answer);
		// An answer to what nobody asked.
		if (!waiting) return tell(refusal("message.shape", null));
		open.delete(answer);
		if (error) return waiting.settle(failed(error.code, error.detail));
		const { name } = waiting;
		const schema = calls[name]?.output ?? z.never();
		const parsed = schema.safeParse(value);
		if (!parsed.success)
			tell(misfit("call.output", name, schema, parsed.error));
		waiting.settle(
			parsed.success
				? { ok: true, value: parsed.data }
				: failed("call.output", name),
		);
	}

	function hear({ say, payload }: z.output<typeof Say>) {
		const notice = Object.hasOwn(notices, say) ? notices[say] : undefined;
		if (!notice) return tell(refusal("notice.unknown", say));
		const parsed = notice.payload.safeParse(payload);
		if (!parsed.success)
			return tell(misfit("notice.payload", say, notice.payload, parsed.error));
		try {
			listeners[say as keyof N]?.(parsed.data as never);
		} catch (error) {
			tell(refusal("notice.bug", say, placesOf(error)));
		}
	}

	port.listen((message) => {
		if (isGone) return;
		const answer = Answer.safeParse(message);
		if (answer.success) return settle(answer.data);
		const say = Say.safeParse(message);
		if (say.success) return hear(say.data);
		const refused = Refused.safeParse(message);
		if (refused.success) return tell(refused.data.refused);
		tell(refusal("message.shape", null));
		// A misshapen answer is an answer: who waits for it is told so.
		const number = Reflect.get(Object(message), "answer");
		const waiting = typeof number === "number" ? open.get(number) : undefined;
		if (!waiting) return;
		open.delete(number);
		waiting.settle(failed("call.output", waiting.name));
	});

	const client = Object.fromEntries(
		Object.keys(calls).map((name) => [
			name,
			(input: unknown) =>
				new Promise<Reply<unknown>>((settled) => {
					if (isGone) return settled(failed("host.gone"));
					asked += 1;
					open.set(asked, { name, settle: settled });
					port.post({ ask: asked, name, input });
				}),
		]),
	) as unknown as Client<C>;

	return {
		client,
		drop() {
			isGone = true;
			for (const waiting of open.values()) waiting.settle(failed("host.gone"));
			open.clear();
		},
	};
}
