import type { KioskEffect } from "../../core/kiosk/event.ts";

type Told = Extract<KioskEffect, { kind: "measured" | "visitEnded" }>;
type Ended = Extract<KioskEffect, { kind: "visitEnded" }>;

/** One visit as numbers; nothing of who it was. */
export interface VisitMeasure {
	readonly laneId: string;
	readonly how: Ended["how"];
	readonly lastStep: Ended["lastStep"];
	readonly travellers: number;
	readonly durationMs: number;
	readonly language: Ended["language"];
	/** Time at each step, all times that it was shown. */
	readonly steps: Readonly<Record<string, number>>;
}

/** Gathers the steps of a lane until the visit ends. */
export function createMeasures(
	laneId: string,
	onVisit: (visit: VisitMeasure) => void,
): (told: Told) => void {
	let steps: Record<string, number> = {};
	return (told) => {
		if (told.kind === "measured") {
			steps[told.step] = (steps[told.step] ?? 0) + told.durationMs;
			return;
		}
		const { how, lastStep, travellers, durationMs, language } = told;
		onVisit({
			laneId,
			how,
			lastStep,
			travellers,
			durationMs,
			language,
			steps,
		});
		steps = {};
	};
}
