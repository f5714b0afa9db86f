import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	frozenMs,
	healthyMs,
	loadingMs,
	newWatch,
	tickMs,
	type Watch,
	type WatchEffect,
	type WatchEvent,
	watch,
} from "../../../main/windows/watch-state.ts";

/** A page that is asked and, while it runs, answers. */
class Page {
	state: Watch = newWatch(0);
	atMs = 0;
	readonly said: string[] = [];
	answers = true;
	isThere = true;

	take(event: WatchEvent): void {
		const watched = watch(this.state, event);
		this.state = watched.state;
		for (const effect of watched.effects) this.do(effect);
	}

	do(effect: WatchEffect): void {
		if (effect.kind === "ask") {
			if (this.answers) this.take({ kind: "answer", atMs: this.atMs });
		} else if (effect.kind === "end")
			this.said.push(`${effect.reason} ${effect.pauseMs}`);
		else this.said.push(`load ${this.atMs}`);
	}

	/** Time passes, tick by tick. */
	for(durationMs: number): this {
		const endMs = this.atMs + durationMs;
		while (this.atMs < endMs) {
			this.atMs += tickMs;
			const { atMs, isThere } = this;
			this.take({ kind: "tick", atMs, isThere });
		}
		return this;
	}

	gone(): this {
		this.take({ kind: "gone", atMs: this.atMs, reason: "killed" });
		return this;
	}
}

describe("a page", () => {
	test("that answers is left alone, for hours", () => {
		const page = new Page().for(4 * 3_600_000);
		expect(page.said).toEqual([]);
		expect(page.state).toMatchObject({ kind: "alive", deaths: 0 });
	});

	test("whose end is told is loaded again at the next tick", () => {
		const page = new Page().for(10_000).gone();
		page.gone();
		expect(page.said).toEqual(["killed 0"]);
		page.for(tickMs);
		expect(page.said).toEqual(["killed 0", "load 10500"]);
	});

	test("whose process is gone is loaded again, though nobody told", () => {
		const page = new Page().for(10_000);
		page.isThere = false;
		page.for(2 * tickMs);
		expect(page.said).toEqual(["noProcess 0", "load 11000"]);
	});

	test("that answers nothing is frozen, and not before its time", () => {
		const page = new Page().for(10_000);
		page.answers = false;
		expect(page.for(frozenMs).said).toEqual([]);
		expect(page.for(2 * tickMs).said).toEqual(["frozen 0", "load 17000"]);
	});

	test("that is slow to load has its time, and then is loaded again", () => {
		const page = new Page();
		page.answers = false;
		expect(page.for(loadingMs).said).toEqual([]);
		expect(page.for(2 * tickMs).said).toEqual(["notLoaded 0", "load 21000"]);
	});

	test("does not die of a computer that slept", () => {
		const page = new Page().for(10_000);
		page.answers = false;
		page.atMs += 8 * 3_600_000;
		expect(page.for(frozenMs - tickMs).said).toEqual([]);
		page.answers = true;
		expect(page.for(60_000).said).toEqual([]);
	});

	test("that dies again and again is loaded ever later, at most 30 s", () => {
		const page = new Page();
		for (let count = 0; count < 9; count += 1) {
			page.for(3000).gone();
			while (page.state.kind === "waiting") page.for(tickMs);
		}
		const pauses = page.said
			.filter((said) => said.startsWith("killed"))
			.map((said) => Number(said.split(" ")[1]));
		expect(pauses).toEqual([
			0, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000,
		]);
		page.for(healthyMs).gone();
		expect(page.said.at(-1)).toBe("killed 0");
	});

	test("an answer that comes after its end revives nothing", () => {
		const page = new Page().for(10_000).gone();
		page.take({ kind: "answer", atMs: page.atMs });
		expect(page.state.kind).toBe("waiting");
	});
});

test("whatever happens: a page that has ended is loaded again within a minute", () => {
	const event = fc.record({
		kind: fc.constantFrom("tick", "answer", "gone"),
		stepMs: fc.integer({ min: 0, max: 20_000 }),
		isThere: fc.boolean(),
	});
	fc.assert(
		fc.property(fc.array(event, { maxLength: 60 }), (events) => {
			const page = new Page();
			page.answers = false;
			for (const { kind, stepMs, isThere } of events) {
				page.atMs += stepMs;
				const { atMs } = page;
				if (kind === "tick") page.take({ kind, atMs, isThere });
				else if (kind === "answer") page.take({ kind, atMs });
				else page.gone();
			}
			page.answers = true;
			page.for(60_000);
			expect(page.state.kind).toBe("alive");
			const ends = page.said.filter((said) => !said.startsWith("load"));
			const loads = page.said.filter((said) => said.startsWith("load"));
			expect(loads).toHaveLength(ends.length);
		}),
	);
});
