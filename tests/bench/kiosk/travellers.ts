import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { keyOf } from "../../../core/crossing/judge.ts";
import type { KioskEvent } from "../../../core/kiosk/event.ts";
import { parseMrz } from "../../../core/mrz/parse.ts";
import { dayAt } from "../../../desk/config/desk-config.ts";
import { LaneConfig } from "../../../desk/config/lane-config.ts";
import { ulid } from "../../../desk/counter/ulid.ts";
import { demoKey } from "../../../desk/keys/store-key.ts";
import { newCaseNumber } from "../../../desk/kiosk/case-number.ts";
import { createCases } from "../../../desk/kiosk/cases.ts";
import { createLane } from "../../../desk/kiosk/lane-runtime.ts";
import { createMeasures } from "../../../desk/kiosk/measures.ts";
import { shippedPack } from "../../../rules/shipped-pack.ts";
import { freshDesk } from "../../../scripts/setup/demo.mjs";
import { openStore } from "../../../store/open-store.ts";
import { scenarios } from "../../e2e/desk.ts";

setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");

type Untimed<E> = E extends KioskEvent ? Omit<E, "atMs"> : never;

function must<T>(reply: { ok: true; value: T } | { ok: false }): T {
	if (!reply.ok) throw new Error(JSON.stringify(reply));
	return reply.value;
}

export interface TravellersResult {
	readonly travellers: number;
	readonly lanes: number;
	readonly gate: number;
	readonly counter: number;
	/** Of main's own work, without the constant waits. */
	readonly cpuMsPerTraveller: number;
	/** Least heap after a collection, in the first and the last tenth. */
	readonly heapFirstMb: number;
	readonly heapLastMb: number;
}

/**
 * Many travellers in a row through the lanes' own runtime on the real encrypted
 * store; many lanes at once, because everybody waits the same constant times.
 */
export async function travellers(
	total: number,
	lanes: number,
): Promise<TravellersResult> {
	const folder = mkdtempSync(join(tmpdir(), "lintas-bench-"));
	const desk = freshDesk(join(folder, "desk"));
	const store = must(
		openStore({
			path: join(desk, "lintas.db"),
			keyHex: must(demoKey(join(desk, "store-key.json"))),
		}),
	);
	const timeZone = "Asia/Jakarta";
	const day = dayAt(timeZone, Date.now());
	const pack = shippedPack("IDN");
	const zones = scenarios().map(({ mrz }) => must(parseMrz(mrz, day)));
	const cases = createCases();
	const ended = { gate: 0, counter: 0, helped: 0, abandoned: 0 };
	const heaps: number[] = [];
	let begun = 0;
	let done = 0;

	async function work(index: number): Promise<void> {
		const laneId = `B${index}`;
		const waiting: (() => void)[] = [];
		const measured = createMeasures(laneId, (visit) => {
			ended[visit.how] += 1;
			const { durationMs, steps, ...rest } = visit;
			must(
				store.recordVisit({
					...rest,
					durationMs: Math.round(durationMs),
					steps: Object.fromEntries(
						Object.entries(steps).map(([step, ms]) => [step, Math.round(ms)]),
					),
					day,
					hour: 0,
					desk: "bench",
				}),
			);
		});
		const lane = createLane(
			LaneConfig.parse({
				laneId,
				name: laneId,
				devices: ["reader"],
				gate: "3",
				counter: "12",
			}),
			{ name: "bench", place: "CGK", direction: "arrival" },
			true,
			{
				nowMs: Date.now,
				lookUp: async ({ mrz }) => {
					const key = keyOf(mrz);
					return key ? must(store.lookUp(key)) : null;
				},
				show: () => {},
				wipe: () => {},
				print: async () => "none",
				onCase: (found) =>
					cases.add({ laneId, case: found, closedAtMs: Date.now() }),
				onMeasured: measured,
				onChange: () => {
					for (const wake of waiting.splice(0)) wake();
				},
			},
		);
		const say = (event: Untimed<KioskEvent>) =>
			lane.dispatch({ ...event, atMs: Date.now() } as KioskEvent);
		const until = async (...steps: string[]) => {
			while (!steps.includes(lane.state().step.kind))
				await new Promise<void>((wake) => waiting.push(wake));
			return lane.state().step.kind;
		};
		say({ kind: "laneOpened" });
		while (begun < total) {
			const mrz = zones[begun % zones.length];
			begun += 1;
			if (!mrz) throw new Error("no scenario");
			const caseNumber = newCaseNumber(laneId);
			say({ kind: "begun", caseNumber });
			say({ kind: "languageChosen", language: "ja" });
			const inspectionId = ulid(Date.now());
			const reading = {
				inspectionId,
				deviceName: "bench",
				receivedAtMs: Date.now(),
				day,
				pack,
				packDigest: "0".repeat(64),
				mrz,
				failure: null,
			};
			say({ kind: "documentRead", reading, caseNumber });
			if ((await until("visaCode", "family", "document")) === "visaCode")
				say({ kind: "skipped" });
			// What cannot be read is left to the counter.
			if (lane.state().step.kind === "document") say({ kind: "skipped" });
			else {
				say({ kind: "togetherAnswered", together: false });
				say({ kind: "skipped" });
				while (lane.state().step.kind !== "preparing")
					say({
						kind: "answered",
						answer: lane.state().answers.arrivalCard === undefined,
					});
			}
			await until("result");
			say({ kind: "finished" });
			say({ kind: "finished" });
			done += 1;
			if (done % (total / 100) === 0) {
				collect();
				heaps.push(process.memoryUsage().heapUsed / 2 ** 20);
				if (done % (total / 10) === 0)
					process.stderr.write(`kiosk: ${done} of ${total} travellers\n`);
			}
		}
		lane.close();
	}

	const before = process.cpuUsage();
	try {
		await Promise.all(Array.from({ length: lanes }, (_, index) => work(index)));
		const used = process.cpuUsage(before);
		const least = (part: number[]) => Math.round(Math.min(...part) * 10) / 10;
		return {
			travellers: done,
			lanes,
			gate: ended.gate,
			counter: ended.counter,
			cpuMsPerTraveller:
				Math.round(((used.user + used.system) / 1000 / done) * 100) / 100,
			heapFirstMb: least(heaps.slice(0, 10)),
			heapLastMb: least(heaps.slice(-10)),
		};
	} finally {
		store.close();
		rmSync(folder, { recursive: true, force: true });
	}
}
