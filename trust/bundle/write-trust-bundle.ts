import { createHash } from "node:crypto";
import type { TrustBundleHead } from "./trust-bundle-head.ts";

export interface TrustBundleContent {
	readonly source: string;
	readonly version: number;
	readonly asOf: string;
	readonly signer: string;
	readonly put: readonly {
		readonly kind: "anchor" | "signer" | "crl";
		readonly der: Uint8Array;
	}[];
	readonly withdraw?: readonly {
		readonly fingerprint: string;
		readonly reason: string;
	}[];
}

/** The bytes of a trust bundle; `sign` gives an Ed25519 signature in hexadecimal. Rows are not checked here. */
export function trustBundleFile(
	{ source, version, asOf, signer, put, withdraw = [] }: TrustBundleContent,
	sign: (message: Uint8Array) => string,
): Uint8Array {
	const rows = [
		...put.map(({ kind, der }) => ({
			put: kind,
			der: Buffer.from(der).toString("base64"),
		})),
		...withdraw.map(({ fingerprint, reason }) => ({
			withdraw: fingerprint,
			reason,
		})),
	];
	const body = Buffer.from(
		rows.map((row) => `${JSON.stringify(row)}\n`).join(""),
	);
	const head: TrustBundleHead = {
		format: "lintas-trust/1",
		source,
		version,
		asOf,
		signer,
		rows: rows.length,
		bytes: body.length,
		sha256: createHash("sha256").update(body).digest("hex"),
	};
	const line = Buffer.from(JSON.stringify(head));
	const signature = Buffer.from(`\n${sign(line)}\n`, "latin1");
	return new Uint8Array(Buffer.concat([line, signature, body]));
}
