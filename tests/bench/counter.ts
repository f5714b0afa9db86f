import { td3Of } from "../core/mrz/build.ts";
import { TestDesk } from "../e2e/desk.ts";

/**
 * From the last byte written to the pseudo-terminal until the verdict is
 * painted, in the real application, one traveller after the other, each another person.
 */
const n = 60;
const desk = new TestDesk();
const latencies: number[] = [];

/** A traveller whom nobody has seen here, and who needs a visa and has none. */
function linesOf(round: number): string[] {
	const number = `B${1_000_100 + round}`;
	const birth = `${70 + (round & 15)}0311`;
	return td3Of({ state: "NGA", nationality: "NGA", number, birth }).split("\n");
}

function at(quantile: number): number {
	const sorted = latencies.toSorted((a, b) => a - b);
	const value =
		sorted[Math.min(sorted.length - 1, Math.floor(quantile * sorted.length))] ??
		0;
	return Math.round(value * 10) / 10;
}

try {
	await desk.open();
	for (let round = -3; round < n; round += 1) {
		const from = desk.log.length;
		const { lastByteAtMs } = await desk.swipeLines(linesOf(round));
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
