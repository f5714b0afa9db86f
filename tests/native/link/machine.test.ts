import { describe, expect, it } from "vitest";
import {
	backOffMs,
	type Link,
	type LinkEffect,
	type LinkEvent,
	stepLink,
} from "../../../native/link/machine.ts";

const closed: Link = { kind: "closed" };
const opening: Link = { kind: "opening", failures: 0 };
const openingAgain: Link = { kind: "opening", failures: 3 };
const ready: Link = { kind: "ready" };
const busy: Link = { kind: "busy" };
const lost: Link = { kind: "lost" };
const waiting: Link = { kind: "waiting", failures: 3 };

const openFailed: LinkEvent = { kind: "openFailed", code: "link.absent" };
const goneEffects: LinkEffect[] = [
	{ kind: "resetFramer" },
	{ kind: "close" },
	{ kind: "startTimer", delayMs: 250 },
	{ kind: "notify", state: "lost", code: "link.lost", retryInMs: 250 },
];
const openEffects: LinkEffect[] = [
	{ kind: "notify", state: "opening" },
	{ kind: "open" },
];
const openedEffects: LinkEffect[] = [
	{ kind: "resetFramer" },
	{ kind: "startUp" },
	{ kind: "notify", state: "ready" },
];
const pluggedEffects: LinkEffect[] = [{ kind: "stopTimer" }, ...openEffects];
const failedEffects = (delayMs: number): LinkEffect[] => [
	{ kind: "startTimer", delayMs },
	{
		kind: "notify",
		state: "waiting",
		code: "link.absent",
		retryInMs: delayMs,
	},
];
const closedEffect: LinkEffect = { kind: "notify", state: "closed" };

/** Every event that means something; every other pair is ignored. */
const table: [Link, LinkEvent, Link, LinkEffect[]][] = [
	[closed, { kind: "configured" }, opening, openEffects],
	[opening, { kind: "opened" }, ready, openedEffects],
	[opening, openFailed, { kind: "waiting", failures: 1 }, failedEffects(250)],
	[opening, { kind: "removed" }, closed, [{ kind: "close" }, closedEffect]],
	[openingAgain, { kind: "opened" }, ready, openedEffects],
	[
		openingAgain,
		openFailed,
		{ kind: "waiting", failures: 4 },
		failedEffects(2000),
	],
	[
		openingAgain,
		{ kind: "removed" },
		closed,
		[{ kind: "close" }, closedEffect],
	],
	[ready, { kind: "bytes" }, busy, [{ kind: "notify", state: "busy" }]],
	[ready, { kind: "gone" }, lost, goneEffects],
	[
		ready,
		{ kind: "removed" },
		closed,
		[{ kind: "resetFramer" }, { kind: "close" }, closedEffect],
	],
	[busy, { kind: "bytes" }, busy, []],
	[busy, { kind: "frameDone" }, ready, [{ kind: "notify", state: "ready" }]],
	[busy, { kind: "gone" }, lost, goneEffects],
	[
		busy,
		{ kind: "removed" },
		closed,
		[{ kind: "resetFramer" }, { kind: "close" }, closedEffect],
	],
	[lost, { kind: "retryDue" }, opening, openEffects],
	[lost, { kind: "plugged" }, opening, pluggedEffects],
	[waiting, { kind: "plugged" }, openingAgain, pluggedEffects],
	// News of other devices is no news for a link that has its own.
	[closed, { kind: "plugged" }, closed, []],
	[opening, { kind: "plugged" }, opening, []],
	[openingAgain, { kind: "plugged" }, openingAgain, []],
	[ready, { kind: "plugged" }, ready, []],
	[busy, { kind: "plugged" }, busy, []],
	[lost, { kind: "removed" }, closed, [{ kind: "stopTimer" }, closedEffect]],
	[waiting, { kind: "retryDue" }, openingAgain, openEffects],
	[waiting, { kind: "removed" }, closed, [{ kind: "stopTimer" }, closedEffect]],
];

const states = [closed, opening, openingAgain, ready, busy, lost, waiting];
const events: LinkEvent[] = [
	{ kind: "configured" },
	{ kind: "opened" },
	openFailed,
	{ kind: "bytes" },
	{ kind: "frameDone" },
	{ kind: "gone" },
	{ kind: "retryDue" },
	{ kind: "plugged" },
	{ kind: "removed" },
];

describe("link machine", () => {
	it.each(table)("%j and %j", (state, event, next, effects) => {
		expect(stepLink(state, event)).toEqual({ state: next, effects });
	});

	const meaningless = states
		.flatMap((state) => events.map((event) => [state, event] as const))
		.filter(
			([state, event]) =>
				!table.some(([from, on]) => from === state && on.kind === event.kind),
		);

	it("ignores every other pair, and says so", () => {
		expect(meaningless).toHaveLength(
			states.length * events.length - table.length,
		);
		for (const [state, event] of meaningless)
			expect(stepLink(state, event)).toEqual({
				state,
				effects: [{ kind: "ignored" }],
			});
	});

	it("backs off from 250 ms to 5 s and starts over after a good open", () => {
		const delays: number[] = [];
		let state = stepLink(closed, { kind: "configured" }).state;
		for (let attempt = 0; attempt < 8; attempt += 1) {
			const step = stepLink(state, openFailed);
			for (const effect of step.effects)
				if (effect.kind === "startTimer") delays.push(effect.delayMs);
			state = stepLink(step.state, { kind: "retryDue" }).state;
		}
		expect(delays).toEqual([250, 500, 1000, 2000, 4000, 5000, 5000, 5000]);
		state = stepLink(state, { kind: "opened" }).state;
		state = stepLink(state, { kind: "gone" }).state;
		state = stepLink(state, { kind: "retryDue" }).state;
		expect(stepLink(state, openFailed).effects).toContainEqual({
			kind: "startTimer",
			delayMs: 250,
		});
		expect(backOffMs(1_000_000)).toBe(5000);
	});
});
