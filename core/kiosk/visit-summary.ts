/** What is counted of a visit; see the contract of the store. */
export interface MeasuredVisit {
	readonly how: string;
	readonly lastStep: string;
	readonly travellers: number;
	readonly durationMs: number;
	readonly steps: Readonly<Record<string, number>>;
}

export interface Spread {
	readonly n: number;
	readonly p50Ms: number;
	readonly p95Ms: number;
}

export interface VisitSummary {
	readonly visits: number;
	readonly travellers: number;
	readonly how: Readonly<Record<string, number>>;
	/** At which step people left. */
	readonly abandonedAt: Readonly<Record<string, number>>;
	/** Of visits that came to an end. */
	readonly perVisit: Spread;
	readonly perTraveller: Spread;
	readonly steps: Readonly<Record<string, Spread>>;
}

function spread(values: readonly number[]): Spread {
	const sorted = [...values].sort((a, b) => a - b);
	const at = (share: number) =>
		Math.round(
			sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ??
				0,
		);
	return { n: sorted.length, p50Ms: at(0.5), p95Ms: at(0.95) };
}

function counted(names: readonly string[]): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
	return counts;
}

/** How long people take, step by step, and where they give up. */
export function summarise(visits: readonly MeasuredVisit[]): VisitSummary {
	const ended = visits.filter(({ how }) => how === "gate" || how === "counter");
	const names = new Set(visits.flatMap(({ steps }) => Object.keys(steps)));
	return {
		visits: visits.length,
		travellers: visits.reduce((sum, { travellers }) => sum + travellers, 0),
		how: counted(visits.map(({ how }) => how)),
		abandonedAt: counted(
			visits
				.filter(({ how }) => how === "abandoned")
				.map(({ lastStep }) => lastStep),
		),
		perVisit: spread(ended.map(({ durationMs }) => durationMs)),
		perTraveller: spread(
			ended.map(
				({ durationMs, travellers }) => durationMs / Math.max(1, travellers),
			),
		),
		steps: Object.fromEntries(
			[...names].sort().map((name) => [
				name,
				spread(
					visits.flatMap(({ steps }) => {
						const took = steps[name];
						return took === undefined ? [] : [took];
					}),
				),
			]),
		),
	};
}
