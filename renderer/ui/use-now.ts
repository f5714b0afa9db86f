import { useEffect, useState } from "react";

const stepMs = 15_000;

/** Wall clock, renewed often enough for ages told in minutes. */
export function useNow(): number {
	const [nowMs, setNowMs] = useState(() => Date.now());
	useEffect(() => {
		const timer = setInterval(() => setNowMs(Date.now()), stepMs);
		return () => clearInterval(timer);
	}, []);
	return nowMs;
}
