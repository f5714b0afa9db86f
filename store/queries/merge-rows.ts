import { mostRows } from "../../contract/limits.ts";

export interface Told<T> {
	readonly rows: T[];
	/** There are more. */
	readonly isCut: boolean;
}

/** Each row once, the last of its id; of too many rows those that weigh most are kept, each in its place. */
export function merged<T>(
	rows: readonly T[],
	idOf: (row: T) => string,
	weightOf: (row: T) => number = () => 0,
): Told<T> {
	const all = [...new Map(rows.map((row) => [idOf(row), row])).values()];
	if (all.length <= mostRows) return { rows: all, isCut: false };
	const kept = new Set(
		all
			.map((row) => ({ row, weight: weightOf(row) }))
			.sort((a, b) => b.weight - a.weight)
			.slice(0, mostRows)
			.map(({ row }) => row),
	);
	return { rows: all.filter((row) => kept.has(row)), isCut: true };
}
