import fc from "fast-check";
import { expect, test } from "vitest";
import {
	answerMs,
	type FollowEvent,
	type Following,
	followMain,
	momentMs,
	newFollowing,
	silentMs,
	tickMs,
} from "../../../renderer/ui/follow-main.ts";

function after(events: readonly FollowEvent[], from = newFollowing(0)) {
	let state: Following = from;
	const asked: number[] = [];
	for (const event of events) {
		const followed = followMain(state, event);
		state = followed.state;
		if (followed.isAsking) asked.push(event.atMs);
	}
	return { state, asked };
}

/** Twice a second main says that it is there, with this number. */
function beats(sequence: number, fromMs: number, untilMs: number) {
	const events: FollowEvent[] = [];
	for (let atMs = fromMs; atMs <= untilMs; atMs += tickMs)
		events.push({ kind: "there", sequence, atMs }, { kind: "tick", atMs });
	return events;
}
const view = (sequence: number, atMs: number): FollowEvent => ({
	kind: "view",
	sequence,
	atMs,
});

test("what main shows is shown, however long", () => {
	const { state, asked } = after([view(3, 0), ...beats(3, 100, 600_000)]);
	expect(state.stop).toBeNull();
	expect(asked).toEqual([]);
});

test("who is behind for more than a moment asks, and stops when nothing comes", () => {
	const { state, asked } = after([view(3, 0), ...beats(4, 500, 1500)]);
	expect(asked).toEqual([500 + momentMs]);
	expect(state.stop).toBeNull();
	const later = after(beats(4, 2000, 500 + momentMs + answerMs), state);
	expect(later.state.stop).toBe("behind");
	expect(after([view(4, 6000)], later.state).state.stop).toBeNull();
});

test("views that come one after the other are no delay, though main is ever ahead", () => {
	const events: FollowEvent[] = [];
	for (let turn = 0; turn < 200; turn += 1) {
		const atMs = turn * 400;
		events.push(view(turn * 10, atMs));
		events.push({ kind: "there", sequence: turn * 10 + 5, atMs: atMs + 1 });
		events.push({ kind: "tick", atMs: atMs + 2 });
	}
	const { state, asked } = after(events);
	expect(state.stop).toBeNull();
	expect(asked).toEqual([]);
});

test("a state that main cannot show stops the page, and the next one that fits goes on", () => {
	const refused: FollowEvent = { kind: "stop", sequence: 4, atMs: 10 };
	const { state, asked } = after([
		view(3, 0),
		refused,
		...beats(4, 20, 20_000),
	]);
	expect(state.stop).toBe("refused");
	// Main has said that it has none: it is not asked again and again.
	expect(asked).toEqual([]);
	expect(after([view(3, 21_000)], state).state.stop).toBe("refused");
	expect(after([view(5, 21_000)], state).state.stop).toBeNull();
});

test("main's silence stops the page, its voice ends that, and sleep is no silence", () => {
	const start = after([view(3, 0)]).state;
	const ticks = (fromMs: number, untilMs: number) =>
		beats(0, fromMs, untilMs).filter(({ kind }) => kind === "tick");
	const { state } = after(ticks(500, silentMs + 1000), start);
	expect(state.stop).toBe("silent");
	expect(after(beats(3, 8000, 8000), state).state.stop).toBeNull();
	const slept = after([{ kind: "tick", atMs: 90_000 }], start);
	expect(slept.state.stop).toBeNull();
});

test("a bug of the page stops it until another view comes", () => {
	const { state } = after([view(3, 0), { kind: "bug", atMs: 1 }]);
	expect(state.stop).toBe("bug");
	expect(after(beats(3, 10, 3000), state).state.stop).toBe("bug");
	expect(after([view(4, 3100)], state).state.stop).toBeNull();
});

test("whatever happens, nothing is shown for longer than it may be false", () => {
	const steps = fc.array(
		fc.record({
			afterMs: fc.integer({ min: 1, max: 500 }),
			isBeating: fc.boolean(),
			ahead: fc.integer({ min: 0, max: 3 }),
		}),
		{ maxLength: 200 },
	);
	fc.assert(
		fc.property(steps, (all) => {
			let { state } = after([view(0, 0)]);
			let atMs = 0;
			let main = 0;
			let falseSinceMs: number | null = null;
			let heardMs = 0;
			for (const { afterMs, isBeating, ahead } of all) {
				atMs += afterMs;
				main += ahead;
				if (ahead > 0) falseSinceMs ??= atMs;
				if (isBeating) {
					heardMs = atMs;
					state = followMain(state, {
						kind: "there",
						sequence: main,
						atMs,
					}).state;
				}
				state = followMain(state, { kind: "tick", atMs }).state;
				const isLong =
					falseSinceMs !== null &&
					atMs - falseSinceMs > momentMs + answerMs + silentMs;
				if (isLong && (isBeating || atMs - heardMs > silentMs))
					expect(state.stop).not.toBeNull();
			}
		}),
	);
});
