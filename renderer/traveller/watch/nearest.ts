export interface Box {
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
}

export type Arrow = "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown";

const ways: Readonly<Record<Arrow, readonly [number, number]>> = {
	ArrowLeft: [-1, 0],
	ArrowRight: [1, 0],
	ArrowUp: [0, -1],
	ArrowDown: [0, 1],
};

export function isArrow(key: string): key is Arrow {
	return Object.hasOwn(ways, key);
}

const middleOf = ({ left, top, width, height }: Box) =>
	[left + width / 2, top + height / 2] as const;

/**
 * Index of the box that lies next in the arrow's direction, as seen on the
 * screen and so right in both directions of writing; null where none does.
 */
export function nearest(
	from: Box,
	boxes: readonly Box[],
	arrow: Arrow,
): number | null {
	const [dx, dy] = ways[arrow];
	const [x, y] = middleOf(from);
	let best: number | null = null;
	let bestFar = Number.POSITIVE_INFINITY;
	boxes.forEach((box, index) => {
		const [toX, toY] = middleOf(box);
		const along = (toX - x) * dx + (toY - y) * dy;
		const aside = Math.abs((toX - x) * dy) + Math.abs((toY - y) * dx);
		if (along <= 1) return;
		const far = along + 3 * aside;
		if (far >= bestFar) return;
		best = index;
		bestFar = far;
	});
	return best;
}
