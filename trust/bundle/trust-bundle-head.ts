import { MAX_TRUST_BUNDLE_BYTES } from "./limits.ts";

/**
 * The first line of a trust bundle. Line 2 is the Ed25519 signature (hexadecimal) over the exact
 * bytes of line 1; the rows follow, one JSON object a line, each ended by LF.
 */
export interface TrustBundleHead {
	readonly format: "lintas-trust/1";
	/** Who answers for what is in it. */
	readonly source: string;
	/** Rises with every bundle of a source. */
	readonly version: number;
	/** ISO 8601 with a zone. */
	readonly asOf: string;
	readonly signer: string;
	readonly rows: number;
	/** Of the rows together. */
	readonly bytes: number;
	readonly sha256: string;
}

export const MAX_HEAD_BYTES = 4_096;
export const MAX_ROWS = 20_000;
const FORMAT = "lintas-trust/1";

/** Told from other bundles by its first line, before anything of it is believed. */
export function isTrustBundle(file: Uint8Array): boolean {
	const start = Buffer.from(file.subarray(0, MAX_HEAD_BYTES)).toString(
		"latin1",
	);
	const [line = ""] = start.split("\n", 1);
	return /^\{.*"format"\s*:\s*"lintas-trust\//.test(line);
}

type Members = Readonly<Record<string, unknown>>;

const MEMBERS = [
	"format",
	"source",
	"version",
	"asOf",
	"signer",
	"rows",
	"bytes",
	"sha256",
];

/** Members of a JSON object with exactly these names; null for anything else. */
export function membersIn(
	text: string,
	names: readonly string[],
): Members | null {
	try {
		const value: unknown = JSON.parse(text);
		if (typeof value !== "object" || value === null || Array.isArray(value)) {
			return null;
		}
		const keys = Object.keys(value);
		const isExact =
			keys.length === names.length && keys.every((key) => names.includes(key));
		return isExact ? (value as Members) : null;
	} catch {
		return null;
	}
}

const isText = (value: unknown): value is string =>
	typeof value === "string" && value.length >= 1 && value.length <= 80;
const isCount = (value: unknown, most: number): value is number =>
	typeof value === "number" &&
	Number.isSafeInteger(value) &&
	value >= 0 &&
	value <= most;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?(Z|[+-]\d\d:\d\d)$/;
const isInstant = (value: unknown): value is string =>
	typeof value === "string" &&
	INSTANT.test(value) &&
	!Number.isNaN(Date.parse(value));

export function parseTrustBundleHead(line: string): TrustBundleHead | null {
	const members = membersIn(line, MEMBERS);
	if (members?.format !== FORMAT) return null;
	const { source, version, asOf, signer, rows, bytes, sha256 } = members;
	return isText(source) &&
		isCount(version, Number.MAX_SAFE_INTEGER) &&
		version > 0 &&
		isInstant(asOf) &&
		isText(signer) &&
		isCount(rows, MAX_ROWS) &&
		isCount(bytes, MAX_TRUST_BUNDLE_BYTES) &&
		typeof sha256 === "string" &&
		/^[0-9a-f]{64}$/.test(sha256)
		? { format: FORMAT, source, version, asOf, signer, rows, bytes, sha256 }
		: null;
}
