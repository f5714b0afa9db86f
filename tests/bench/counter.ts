import { scenario, TestDesk } from "../e2e/desk.ts";

/**
 * From the last byte written to the pseudo-terminal until the verdict is
 * painted, in the real application, one traveller after the other.
 */
const n = 60;
const desk = new TestDesk();
const latencies: number[] = [];

function at(quantile: number): number {
	const sorted = latencies.toSorted((a, b) => a - b);
	const value =
		sorted[Math.min(sorted.length - 1, Math.floor(quantile * sorted.length))] ??
		0;
	return Math.round(value * 10) / 10;
}

try {
	await desk.open();
	const lines = scenario("mismatch").mrz.split("\n");
	for (let round = -3; round < n; round += 1) {
		const from = desk.log.length;
		const { lastByteAtMs } = await desk.swipeLines(lines);
		const painted = await desk.painted(from);
		// The first three warm the caches.
		if (round >= 0) latencies.push(Number(painted.paintedAtMs) - lastByteAtMs);
		await desk.referFirstReason(from);
	}
	process.stdout.write(
		`${JSON.stringify({ bench: "counter", n, p50Ms: at(0.5), p95Ms: at(0.95), p99Ms: at(0.99) })}\n`,
	);
} finally {
	await desk.dispose();
}
