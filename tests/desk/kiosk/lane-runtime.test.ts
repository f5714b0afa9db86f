import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { TravellerFacts } from "../../../core/checks/facts.ts";
import type { KioskEvent } from "../../../core/kiosk/event.ts";
import { plainLane } from "../../../core/kiosk/lane.ts";
import { LaneConfig } from "../../../desk/config/lane-config.ts";
import { createLane } from "../../../desk/kiosk/lane-runtime.ts";
import { clear, desk, listed } from "../../core/crossing/desk.ts";
import { goodAnswers, type Move, move } from "../../core/kiosk/lane.ts";

vi.mock("../../../desk/log.ts", () => ({ log: () => {} }));

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 5, 15) }));
afterEach(() => void vi.useRealTimers());

const config = LaneConfig.parse({
	laneId: "K1",
	name: "Kiosk 1",
	devices: ["reader"],
	gate: "3",
	counter: "12",
});

/** A lane whose sources answer so, after so long; what its window was told, and when. */
function laneWith(facts: TravellerFacts | null, afterMs: number, share = 0) {
	const startMs = performance.now();
	const told: string[] = [];
	const say = (what: string) =>
		told.push(`${Math.round(performance.now() - startMs)} ${what}`);
	const lane = createLane({ ...config, routineShare: share }, desk, true, {
		nowMs: Date.now,
		lookUp: () => new Promise((resolve) => setTimeout(resolve, afterMs, facts)),
		show: (view) => say(JSON.stringify(view())),
		wipe: () => say("wipe"),
		print: async () => {
			say("print");
			return "none";
		},
		onCase: () => say("case"),
		onMeasured: () => {},
		onChange: () => {},
	});
	const dispatch = (next: Move) =>
		lane.dispatch({ ...next, atMs: Date.now() } as KioskEvent);
	dispatch(move.plain("laneOpened"));
	return { lane, told, dispatch };
}

async function toResult(
	facts: TravellerFacts | null,
	afterMs: number,
): Promise<readonly string[]> {
	const { lane, told, dispatch } = laneWith(facts, afterMs, 1);
	dispatch(move.read(1, "citizen"));
	await vi.advanceTimersByTimeAsync(plainLane.checkingMs);
	dispatch(move.together(false));
	dispatch(move.plain("skipped"));
	for (const one of goodAnswers) dispatch(one);
	await vi.advanceTimersByTimeAsync(plainLane.preparingMs);
	expect(lane.state().step).toMatchObject({ kind: "result", route: "counter" });
	await vi.advanceTimersByTimeAsync(60_000);
	expect(lane.state().step.kind).toBe("attract");
	return told;
}

describe("what the window is told", () => {
	test.each([
		["a listed document", listed, 3],
		["sources that are slow to find it", listed, 790],
		["sources that are late", clear, 1200],
		["sources that do not answer", null, 5],
	] as const)(
		"is the same for %s, to the millisecond",
		async (_, facts, ms) => {
			const plain = await toResult(clear, 3);
			expect(await toResult(facts, ms)).toEqual(plain);
			expect(plain.some((one) => one.includes("print"))).toBe(true);
		},
	);

	test("is the screen first, then whatever else happens", async () => {
		const told = await toResult(clear, 3);
		const at = (text: string) => told.findIndex((one) => one.includes(text));
		expect(at('"kind":"result"')).toBeLessThan(at(" case"));
		expect(at(" case")).toBeLessThan(at(" print"));
	});
});

test("a wall clock that is put back keeps nobody at a step", async () => {
	const { lane, dispatch } = laneWith(clear, 50);
	dispatch(move.read(1, "citizen"));
	vi.setSystemTime(Date.now() - 3_600_000);
	await vi.advanceTimersByTimeAsync(plainLane.checkingMs);
	expect(lane.state().step.kind).toBe("family");
});
