import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { z } from "zod";
import { MonitorView } from "../../contract/lane-monitor.ts";
import { storeCalls } from "../../contract/store.ts";
import { TravellerView } from "../../contract/traveller.ts";
import type { KioskEvent } from "../../core/kiosk/event.ts";
import type { Case } from "../../core/kiosk/route.ts";
import { LaneConfig } from "../../desk/config/lane-config.ts";
import { newSession } from "../../desk/counter/session.ts";
import { createLane } from "../../desk/kiosk/lane-runtime.ts";
import { monitorView } from "../../desk/kiosk/monitor-view.ts";
import { logTo } from "../../desk/log.ts";
import { desk, nowMs } from "../core/crossing/desk.ts";
import { caseNumber, type Move, move } from "../core/kiosk/lane.ts";
import { anyContent, companionOf } from "./any-companion.ts";
import { ofSchema, textUpTo } from "./of-schema.ts";

beforeAll(() => logTo(() => {}));
afterAll(() => logTo((line) => void process.stdout.write(line)));

const config = LaneConfig.parse({
	laneId: "K1",
	name: "Kiosk 1",
	devices: ["reader"],
	gate: "3",
	counter: "12",
});
const anyFacts = fc.option(ofSchema(storeCalls.lookUp.output), { nil: null });
const anyMove: fc.Arbitrary<Move> = fc.oneof(
	fc
		.tuple(
			fc.integer({ min: 1, max: 6 }),
			fc.constantFrom("free" as const, "foreign" as const, "citizen" as const),
		)
		.map(([id, name]) => move.read(id, name)),
	fc.tuple(fc.integer({ min: 10, max: 40 }), anyContent).map(
		([id, content]): Move => ({
			kind: "codeScanned",
			companion: companionOf(id, content),
			caseNumber,
		}),
	),
	fc
		.tuple(fc.integer({ min: 1, max: 6 }), anyFacts)
		.map(([id, facts]) => move.facts(id, facts)),
	fc.boolean().map(move.answer),
	fc.boolean().map(move.together),
	fc.constantFrom(0, 0.9).map(move.due),
	fc
		.constantFrom("skipped" as const, "helpCalled" as const, "touched" as const)
		.map(move.plain),
	fc.constant(move.spoiled("tooShort")),
);

function fits(schema: z.ZodType, view: unknown): void {
	expect(schema.safeParse(view).error?.issues).toBe(undefined);
}

test("whatever happens at a lane, its window and the monitor are told what fits", () => {
	let shownCases = 0;
	fc.assert(
		fc.property(
			fc.array(anyMove, { minLength: 5, maxLength: 25 }),
			textUpTo(300),
			(moves, deviceName) => {
				let atMs = nowMs;
				const cases: Case[] = [];
				const lane = createLane(config, desk, true, {
					nowMs: () => atMs,
					lookUp: () => new Promise(() => {}),
					show: (view) => fits(TravellerView, view()),
					wipe() {},
					print: async () => "none",
					onCase: (found) => void cases.push(found),
					onMeasured() {},
					onChange() {},
				});
				const session = {
					...newSession("id", [{ deviceId: "reader", name: deviceName }]),
					officer: {
						accountId: "sari",
						name: "Sari",
						role: "officer" as const,
					},
				};
				const first = [
					move.plain("laneOpened"),
					move.begin,
					move.language("en"),
				];
				for (const next of [...first, ...moves]) {
					atMs += 1000;
					lane.dispatch({ ...next, atMs } as KioskEvent);
					fits(TravellerView, lane.view());
					const view = monitorView({
						sequence: 1,
						desk,
						session,
						facts: { demo: true, runtime: "test", day: "2026-06-15" },
						watch: null,
						lanes: [
							{
								runtime: lane,
								today: { gate: 0, counter: 0, helped: 0, abandoned: 0 },
								printer: null,
							},
						],
						waiting: cases.map((found) => ({
							laneId: "K1",
							case: found,
							closedAtMs: atMs,
						})),
					});
					fits(MonitorView, view);
					shownCases += view.cases.length;
				}
				lane.close();
			},
		),
		{ numRuns: 40 },
	);
	expect(shownCases).toBeGreaterThan(20);
});
