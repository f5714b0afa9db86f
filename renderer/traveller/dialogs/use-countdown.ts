import { useEffect, useState } from "react";

/** Whole seconds that are left, the last one being 1; 0 when it is over. */
export function secondsLeft(endsAtMs: number, nowMs: number): number {
	return Math.max(0, Math.ceil((endsAtMs - nowMs) / 1000));
}

/** Counts down from the notice that said `endsInMs`; each `viewId` says it anew. */
export function useCountdown(endsInMs: number, viewId: number): number {
	const [seconds, setSeconds] = useState(() => secondsLeft(endsInMs, 0));
	// biome-ignore lint/correctness/useExhaustiveDependencies: a new view restarts the count.
	useEffect(() => {
		const endsAtMs = performance.now() + endsInMs;
		setSeconds(secondsLeft(endsInMs, 0));
		const timer = setInterval(
			() => setSeconds(secondsLeft(endsAtMs, performance.now())),
			200,
		);
		return () => clearInterval(timer);
	}, [endsInMs, viewId]);
	return seconds;
}
