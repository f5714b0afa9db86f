import { expect, test } from "vitest";
import type { Reply } from "../../../contract/define.ts";
import type { MainNews } from "../../../contract/window-api.ts";
import { openViewSource } from "../../../renderer/ui/view-source.ts";

interface View {
	readonly sequence: number;
	readonly name: string;
}

/** Main as a page knows it, and a clock that stands until it is moved. */
function page() {
	let nowMs = 0;
	let tick = () => {};
	let say: (view: View) => void = () => {};
	let tell: (news: MainNews) => void = () => {};
	let answers: ((reply: Reply<View>) => void)[] = [];
	const stopped: string[] = [];
	let told = 0;
	const source = openViewSource<View>(
		{
			view: () => new Promise((resolve) => answers.push(resolve)),
			on(_name, listener) {
				say = listener;
				return () => {};
			},
			news(listener) {
				tell = listener;
				return () => {};
			},
			stopped: (why) => stopped.push(why),
		},
		({ sequence }) => sequence,
		{
			nowMs: () => nowMs,
			every(_period, work) {
				tick = work;
			},
		},
	);
	source.subscribe(() => {
		told += 1;
	});
	return {
		source,
		stopped,
		told: () => told,
		asked: () => answers.length,
		async answer(reply: Reply<View>) {
			const [first, ...rest] = answers;
			answers = rest;
			first?.(reply);
			await Promise.resolve();
			await Promise.resolve();
		},
		say: (sequence: number, name: string) => say({ sequence, name }),
		refuse: (sequence: number) => tell({ kind: "stop", sequence }),
		pass(ms: number, sequence: number) {
			for (let step = 0; step < ms; step += 500) {
				nowMs += 500;
				tell({ kind: "there", sequence });
				tick();
			}
		},
	};
}

test("the first answer is shown, unless a notice came first", async () => {
	const one = page();
	await one.answer({ ok: true, value: { sequence: 1, name: "A" } });
	expect(one.source.read()?.name).toBe("A");
	const two = page();
	two.say(2, "B");
	await two.answer({ ok: true, value: { sequence: 1, name: "A" } });
	expect(two.source.read()?.name).toBe("B");
});

test("a page without a first view stops, and says nothing to main that main knows", async () => {
	const { source, answer, stopped, say } = page();
	await answer({ ok: false, error: { code: "call.output" } });
	expect(source.stop()).toBe("refused");
	expect(stopped).toEqual([]);
	say(1, "A");
	expect(source.stop()).toBeNull();
});

test("a view that main could not make leaves none before it", async () => {
	const { source, say, refuse, told, pass, asked } = page();
	say(3, "HARGRAVE");
	const before = told();
	refuse(4);
	expect(source.stop()).toBe("refused");
	expect(told()).toBe(before + 1);
	const askedBefore = asked();
	pass(20_000, 4);
	expect(asked()).toBe(askedBefore);
});

test("who is behind asks once, shows what comes, and stops where nothing does", async () => {
	const { source, say, pass, asked, answer, stopped } = page();
	await answer({ ok: true, value: { sequence: 1, name: "A" } });
	pass(2000, 2);
	expect(asked()).toBe(1);
	await answer({ ok: true, value: { sequence: 2, name: "B" } });
	expect(source.read()?.name).toBe("B");
	pass(8000, 3);
	expect(source.stop()).toBe("behind");
	expect(stopped).toEqual(["behind"]);
	say(3, "C");
	expect(source.stop()).toBeNull();
});

test("what the page cannot draw is told to main once", () => {
	const { source, say, stopped } = page();
	say(1, "A");
	source.failed();
	source.failed();
	expect(source.stop()).toBe("bug");
	expect(stopped).toEqual(["bug"]);
});
