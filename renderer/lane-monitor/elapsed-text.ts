const two = (number: number) => String(number).padStart(2, "0");

/** `0:07`, `12:30`, `1:02:03`; a clock that was set back shows `0:00`. */
export function elapsedText(sinceMs: number, nowMs: number): string {
	const seconds = Math.max(0, Math.floor((nowMs - sinceMs) / 1000));
	const minutes = Math.floor(seconds / 60);
	const hours = Math.floor(minutes / 60);
	return hours === 0
		? `${minutes}:${two(seconds % 60)}`
		: `${hours}:${two(minutes % 60)}:${two(seconds % 60)}`;
}
