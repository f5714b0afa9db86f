export function median(values: readonly number[]): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** CPU time of this process, so that other processes do not count. */
export function cpuMsOf(run: () => void): number {
	const before = process.cpuUsage();
	run();
	const used = process.cpuUsage(before);
	return (used.user + used.system) / 1_000;
}

export function rounded(value: number, digits = 2): number {
	return Number(value.toFixed(digits));
}
