import { expect, test } from "vitest";
import { z } from "zod";
import { channel } from "../../contract/channel.ts";
import { call, type Handlers, notice } from "../../contract/define.ts";
import { connect, type Port, serve } from "../../contract/port.ts";
import { Refusal } from "../../contract/refusal.ts";
import { fail, ok } from "../../core/result.ts";

const secret = "HARGRAVE OLIVIA L898902C3";
const person = z.strictObject({ names: z.array(z.string().max(8)).max(2) });
const calls = {
	greet: call(z.strictObject({ name: z.string().max(30) }), person),
} as const;
const notices = { seen: notice(z.strictObject({ person })) } as const;

interface Planted {
	readonly greet?: Handlers<typeof calls>["greet"];
	readonly onSeen?: () => void;
}

/** Both sides, with whatever goes wrong in one of them. */
function joined({ greet = () => ok({ names: [] }), onSeen }: Planted = {}) {
	const [mine, its] = channel();
	const refused: Refusal[] = [];
	const seen: unknown[] = [];
	const say = serve<typeof calls, typeof notices>(its, calls, { greet });
	const { client, drop } = connect(
		mine,
		calls,
		notices,
		{
			seen: (payload) => {
				onSeen?.();
				seen.push(payload);
			},
		},
		(one) => refused.push(one),
	);
	return { mine, its, refused, seen, say, client, drop };
}

const turns = () => new Promise((resolve) => setImmediate(resolve));

/** Exactly one refusal, which any boundary may be told, without a value in it. */
function onlyOne(refused: readonly Refusal[]): Refusal {
	expect(refused).toHaveLength(1);
	const [one] = refused;
	expect(JSON.stringify(one)).not.toMatch(/HARGRAVE|L898902C3/);
	return Refusal.parse(one);
}

test("what fits goes through, and nobody is told of anything", async () => {
	const { client, say, seen, refused } = joined({
		greet: ({ name }) => ok({ names: [name] }),
	});
	expect(await client.greet({ name: "Olivia" })).toEqual({
		ok: true,
		value: { names: ["Olivia"] },
	});
	say("seen", { person: { names: ["Olivia"] } });
	await turns();
	expect(seen).toHaveLength(1);
	expect(refused).toEqual([]);
});

test("an input that does not fit: call.input, told with its place", async () => {
	const { client, refused } = joined();
	expect(await client.greet({ name: secret.repeat(2) })).toEqual({
		ok: false,
		error: { code: "call.input", detail: "greet" },
	});
	expect(onlyOne(refused)).toMatchObject({
		code: "call.input",
		name: "greet",
		path: "name",
		fault: "too_big",
	});
});

test("an output that does not fit: call.output, told with its place", async () => {
	const { client, refused } = joined({ greet: () => ok({ names: [secret] }) });
	expect(await client.greet({ name: "x" })).toEqual({
		ok: false,
		error: { code: "call.output", detail: "greet" },
	});
	expect(onlyOne(refused)).toMatchObject({
		code: "call.output",
		path: "names[]",
		fault: "too_big",
	});
});

test("a handler that throws: a bare call.bug, told with its places", async () => {
	const { client, refused } = joined({
		greet() {
			throw new Error(`${secret} not found`);
		},
	});
	expect(await client.greet({ name: "x" })).toEqual({
		ok: false,
		error: { code: "call.bug" },
	});
	const told = onlyOne(refused);
	expect(told).toMatchObject({ code: "call.bug", name: "greet" });
	expect(told.places[0]).toMatch(/^port\.test\.ts:\d+$/);
});

test("a call that nobody listed: call.unknown", async () => {
	const { mine, refused } = joined();
	const answers: unknown[] = [];
	mine.listen((message) => answers.push(message));
	mine.post({ ask: 1, name: "greeet", input: {} });
	await turns();
	expect(answers).toEqual([
		{
			refused: expect.objectContaining({
				code: "call.unknown",
				name: "greeet",
			}),
		},
		{ answer: 1, error: { code: "call.unknown" } },
	]);
	expect(refused).toEqual([]);
});

test("a name that is none in any code is not repeated", async () => {
	const { mine } = joined();
	const answers: unknown[] = [];
	mine.listen((message) => answers.push(message));
	mine.post({ ask: 1, name: secret, input: {} });
	mine.post({ ask: 2, name: "toString", input: {} });
	await turns();
	expect(answers[0]).toMatchObject({ refused: { name: "?" } });
	expect(answers[1]).toMatchObject({ refused: { code: "call.unknown" } });
});

test("a notice whose payload does not fit is told, and the listener hears nothing", async () => {
	const { say, seen, refused } = joined();
	say("seen", { person: { names: [secret] } });
	await turns();
	expect(seen).toEqual([]);
	expect(onlyOne(refused)).toMatchObject({
		code: "notice.payload",
		name: "seen",
		path: "person.names[]",
	});
});

test("a notice that nobody listed, and a message of no shape", async () => {
	for (const [message, code] of [
		[{ say: "heard", payload: {} }, "notice.unknown"],
		[{ hello: secret }, "message.shape"],
		[null, "message.shape"],
		[{ answer: 99, value: {} }, "message.shape"],
	] as const) {
		const { its, refused } = joined();
		its.post(message);
		await turns();
		expect(onlyOne(refused).code).toBe(code);
	}
});

test("a question of no shape is told to who asks", async () => {
	const { mine, refused } = joined();
	mine.post({ ask: "1", name: "greet", input: {} });
	await turns();
	expect(onlyOne(refused).code).toBe("message.shape");
});

test("a listener that throws is told, and the next notice is heard", async () => {
	let isFirst = true;
	const { say, seen, refused } = joined({
		onSeen() {
			if (isFirst) {
				isFirst = false;
				throw new Error(secret);
			}
		},
	});
	say("seen", { person: { names: [] } });
	say("seen", { person: { names: [] } });
	await turns();
	expect(seen).toHaveLength(1);
	expect(onlyOne(refused)).toMatchObject({ code: "notice.bug", name: "seen" });
});

/** A peer that answers whatever it likes. */
function answeredBy(reply: (ask: number) => unknown) {
	let hear: (message: unknown) => void = () => {};
	const refused: Refusal[] = [];
	const port: Port = {
		post: (message) => hear(reply(Reflect.get(Object(message), "ask"))),
		listen: (onMessage) => {
			hear = onMessage;
		},
	};
	const joint = connect(port, calls, notices, { seen() {} }, (one) =>
		refused.push(one),
	);
	return { ...joint, refused };
}

test.each([
	["a value of another shape", { value: { names: [secret] } }, "call.output"],
	["an answer of another shape", { value: {}, more: secret }, "message.shape"],
	["an error of another shape", { error: { code: 7 } }, "message.shape"],
])("%s is an answer: who waits is told call.output", async (_, rest, code) => {
	const { client, refused } = answeredBy((answer) => ({ answer, ...rest }));
	expect(await client.greet({ name: "x" })).toEqual({
		ok: false,
		error: { code: "call.output", detail: "greet" },
	});
	expect(onlyOne(refused).code).toBe(code);
});

test("a long detail is cut and still an answer", async () => {
	const { client, refused } = joined({
		greet: () => fail("pin.unknown", "x".repeat(5000)),
	});
	const reply = await client.greet({ name: "x" });
	expect(reply).toMatchObject({ ok: false, error: { code: "pin.unknown" } });
	expect(!reply.ok && reply.error.detail).toHaveLength(1000);
	expect(refused).toEqual([]);
});

test("what is asked of a host that is gone is answered at once", async () => {
	const { client, drop } = joined();
	drop();
	expect(await client.greet({ name: "x" })).toEqual({
		ok: false,
		error: { code: "host.gone" },
	});
});
