import { useEffect, useRef, useState } from "react";
import type { MonitorLine } from "../../contract/technician-view.ts";
import { lintas } from "./api.ts";

export interface KeptLine extends MonitorLine {
	readonly number: number;
}

const mostLines = 400;

/** The last lines of the raw stream; while it is paused they are counted only. */
export function useMonitor(isPaused: boolean) {
	const [lines, setLines] = useState<readonly KeptLine[]>([]);
	const [missed, setMissed] = useState(0);
	const paused = useRef(isPaused);
	const number = useRef(0);
	useEffect(() => {
		paused.current = isPaused;
		if (!isPaused) setMissed(0);
	}, [isPaused]);
	useEffect(
		() =>
			lintas.on("monitor", (line) => {
				if (paused.current) return setMissed((count) => count + 1);
				number.current += 1;
				const kept = { ...line, number: number.current };
				setLines((former) => [...former.slice(1 - mostLines), kept]);
			}),
		[],
	);
	return { lines, missed, clear: () => setLines([]) };
}
