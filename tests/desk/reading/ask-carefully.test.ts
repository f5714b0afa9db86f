import { describe, expect, test, vi } from "vitest";
import type { Reply } from "../../../contract/define.ts";
import { fail, ok } from "../../../core/result.ts";
import { logTo } from "../../../desk/log.ts";
import {
	askCarefully,
	type ReadingClient,
} from "../../../desk/reading/ask-carefully.ts";

logTo(() => {});
const unread = fail("reading.fell");
const stops = fail("reading.stops");
const read = ok("read");

function process() {
	const open: ((reply: Reply<string>) => void)[] = [];
	let isThere = true;
	const ends: number[] = [];
	const careful = askCarefully({
		client: () => (isThere ? ({} as ReadingClient) : null),
		patienceMs: () => 2000,
		end: () => void ends.push(open.length),
	});
	return {
		ends,
		isBusy: careful.isBusy,
		ask: (key: string) =>
			careful.ask(key, () => new Promise<Reply<string>>((it) => open.push(it))),
		answer: (reply: Reply<string>) => open.shift()?.(reply),
		/** As the supervisor does it: what is open is answered, then it is told. */
		dies() {
			for (const settle of open.splice(0)) settle(fail("host.gone"));
			careful.gone();
		},
		away(isAway: boolean) {
			isThere = !isAway;
		},
	};
}

describe("a process that may die of what it is asked", () => {
	test("answers", async () => {
		const host = process();
		const asked = host.ask("a");
		host.answer(read);
		expect(host.isBusy()).toBe(true);
		expect(await asked).toEqual(read);
		expect(host.isBusy()).toBe(false);
	});

	test("is not asked a third time what ended it twice", async () => {
		const host = process();
		for (const expected of [unread, stops]) {
			const asked = host.ask("a");
			host.dies();
			expect(await asked).toEqual(expected);
		}
		expect(await host.ask("a")).toEqual(stops);
		const other = host.ask("b");
		host.answer(read);
		expect(await other).toEqual(read);
	});

	test("what waited behind is unread, and not to blame", async () => {
		const host = process();
		for (const expected of [unread, stops]) {
			const [guilty, behind] = [host.ask("guilty"), host.ask("behind")];
			host.dies();
			expect([await guilty, await behind]).toEqual([expected, unread]);
		}
		expect(await host.ask("guilty")).toEqual(stops);
		const again = host.ask("behind");
		host.answer(read);
		expect(await again).toEqual(read);
	});

	test("an answer that its contract refuses counts like a fall", async () => {
		const host = process();
		for (const expected of [unread, stops]) {
			const asked = host.ask("a");
			host.answer(fail("call.output"));
			expect(await asked).toEqual(expected);
		}
	});

	test("what a question itself fails with is an answer", async () => {
		const host = process();
		for (let time = 0; time < 3; time++) {
			const asked = host.ask("a");
			host.answer(fail("trust.notThere"));
			expect(await asked).toEqual(fail("trust.notThere"));
		}
	});

	test("while it is away everything is unread, and nothing to blame", async () => {
		const host = process();
		host.away(true);
		for (let time = 0; time < 3; time++)
			expect(await host.ask("a")).toEqual(unread);
		host.away(false);
		const asked = host.ask("a");
		host.answer(read);
		expect(await asked).toEqual(read);
	});

	test("is ended when it answers nothing in time, and only then", async () => {
		vi.useFakeTimers();
		const host = process();
		const quick = host.ask("quick");
		vi.advanceTimersByTime(1999);
		host.answer(read);
		expect(await quick).toEqual(read);
		vi.advanceTimersByTime(5000);
		expect(host.ends).toEqual([]);
		const slow = host.ask("slow");
		vi.advanceTimersByTime(2000);
		expect(host.ends).toEqual([1]);
		host.dies();
		expect(await slow).toEqual(unread);
		vi.useRealTimers();
	});

	test("remembers a bounded number of them", async () => {
		const host = process();
		for (let number = 0; number < 200; number++) {
			for (let time = 0; time < 2; time++) {
				const asked = host.ask(String(number));
				host.dies();
				await asked;
			}
		}
		const first = host.ask("0");
		host.answer(read);
		expect(await first).toEqual(read);
		expect(await host.ask("199")).toEqual(stops);
	});
});
