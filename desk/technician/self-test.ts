import type { SelfTest } from "../../contract/technician-view.ts";
import { compareReading } from "../../core/test-card/test-card.ts";

const wantedReads = 3;

export function startSelfTest(deviceId: string): SelfTest {
	return {
		deviceId,
		wanted: wantedReads,
		state: "waiting",
		reads: [],
		noiseBytes: 0,
	};
}

/** One more reading of the card; the third decides. What was read is not kept. */
export function takeReading(
	test: SelfTest,
	text: string,
	card: readonly string[],
	times: { readonly atMs: number; readonly latencyMs: number },
): SelfTest {
	if (test.state !== "waiting") return test;
	const reads = [...test.reads, { ...compareReading(text, card), ...times }];
	const isDone = reads.length >= test.wanted;
	const isGood = reads.every((read) => read.isGood) && test.noiseBytes === 0;
	return {
		...test,
		reads,
		state: isDone ? (isGood ? "passed" : "failed") : "waiting",
	};
}

export function takeNoise(test: SelfTest, bytes: number): SelfTest {
	return test.state === "waiting"
		? { ...test, noiseBytes: test.noiseBytes + bytes }
		: test;
}
