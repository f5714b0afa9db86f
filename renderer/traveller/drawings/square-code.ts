const size = 13;

function isFinder(x: number, y: number): boolean | null {
	for (const [left, top] of [
		[0, 0],
		[size - 5, 0],
		[0, size - 5],
	] as const) {
		const dx = x - left;
		const dy = y - top;
		if (dx < -1 || dy < -1 || dx > 5 || dy > 5) continue;
		const edge = Math.max(Math.abs(dx - 2), Math.abs(dy - 2));
		return edge === 2 || edge === 0;
	}
	return null;
}

/** A path that looks like a square code and holds nothing. */
export function squareCodePath(modulePx: number): string {
	const parts: string[] = [];
	for (let y = 0; y < size; y++) {
		for (let x = 0; x < size; x++) {
			const isDark = isFinder(x, y) ?? (x * 7 + y * 11 + x * y) % 3 === 0;
			if (isDark)
				parts.push(
					`M${x * modulePx} ${y * modulePx}h${modulePx}v${modulePx}h-${modulePx}Z`,
				);
		}
	}
	return parts.join("");
}
