import type { LaneLine } from "../../contract/lane-monitor.ts";

type Counts = LaneLine["today"];

/** How the visits of a lane ended, of this day alone. */
export interface DayCounts {
	add(how: keyof Counts): void;
	today(): Counts;
}

const none: Counts = { gate: 0, counter: 0, helped: 0, abandoned: 0 };

export function dayCounts(today: () => string): DayCounts {
	let counted = { day: today(), counts: none };
	function now(): Counts {
		const day = today();
		if (day !== counted.day) counted = { day, counts: none };
		return counted.counts;
	}
	return {
		add(how) {
			const counts = now();
			counted = { ...counted, counts: { ...counts, [how]: counts[how] + 1 } };
		},
		today: now,
	};
}
