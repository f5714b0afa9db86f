import type { Client } from "../../contract/define.ts";
import type { storeCalls } from "../../contract/store.ts";
import { dayAt, hourAt } from "../config/desk-config.ts";
import { log } from "../log.ts";
import type { VisitMeasure } from "./measures.ts";

export interface VisitPlace {
	readonly desk: string;
	readonly timeZone: string;
}

/** Keeps what was measured of a visit; without a store it is only logged. */
export async function recordVisit(
	store: Client<typeof storeCalls> | null,
	{ desk, timeZone }: VisitPlace,
	visit: VisitMeasure,
	nowMs: number,
): Promise<void> {
	const { laneId, how, lastStep, durationMs } = visit;
	log("kioskVisit", { laneId, how, lastStep, durationMs });
	const steps = Object.fromEntries(
		Object.entries(visit.steps).map(([step, took]) => [step, Math.round(took)]),
	);
	const reply = await store?.recordVisit({
		...visit,
		durationMs: Math.round(durationMs),
		steps,
		day: dayAt(timeZone, nowMs),
		hour: hourAt(timeZone, nowMs),
		desk,
	});
	if (!reply?.ok)
		log("visitNotKept", { code: reply?.error.code ?? "host.gone" });
}
