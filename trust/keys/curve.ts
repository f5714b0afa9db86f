/** A prime curve y² = x³ + ax + b with cofactor 1, its base point and order. */
export interface CurveParameters {
	readonly name: string;
	/** Dotted decimal. */
	readonly oid: string;
	readonly p: bigint;
	readonly a: bigint;
	readonly b: bigint;
	readonly x: bigint;
	readonly y: bigint;
	readonly n: bigint;
}

/** Bytes of a coordinate. */
export function fieldBytes(curve: CurveParameters): number {
	return Math.ceil(curve.p.toString(16).length / 2);
}

/** Bytes of r or s. */
export function orderBytes(curve: CurveParameters): number {
	return Math.ceil(curve.n.toString(16).length / 2);
}
