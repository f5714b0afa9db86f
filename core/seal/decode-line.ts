import type { Failure } from "../result.ts";
import type { Idb, Seal, SealRemark, Vds, VdsNc } from "./seal.ts";

type IdbFields = Pick<
	Idb,
	| "country"
	| "signed"
	| "compressed"
	| "signatureDate"
	| "certificateReference"
	| "messages"
>;

export type SealFields =
	| Pick<Vds, "header" | "documentType" | "features">
	| IdbFields
	| Pick<VdsNc, "type" | "version" | "issuer" | "message">
	| Readonly<Record<string, never>>;

export interface DecodedSeal {
	readonly kind: "seal";
	readonly format: Seal["format"];
	/** The seal reads; whether its signature is good is said elsewhere. */
	readonly ok: boolean;
	readonly fields: SealFields;
	/** A seal has no check digits. */
	readonly checks: Readonly<Record<string, never>>;
	/** Why it does not read, or what was tolerated while reading it. */
	readonly problems: readonly (Failure | SealRemark)[];
}

/** A seal as one line of `lintas decode` says it, without the line's id. */
export function sealLine(seal: Seal): DecodedSeal {
	const { format, remarks } = seal;
	return {
		kind: "seal",
		format,
		ok: true,
		fields: sealFields(seal),
		checks: {},
		problems: remarks,
	};
}

/** One that does not read, and why. */
export function spoiledSealLine(
	format: Seal["format"],
	failure: Failure,
): DecodedSeal {
	return {
		kind: "seal",
		format,
		ok: false,
		fields: {},
		checks: {},
		problems: [failure],
	};
}

function sealFields(seal: Seal): SealFields {
	switch (seal.format) {
		case "VDS": {
			const { header, documentType, features } = seal;
			return { header, documentType, features };
		}
		case "IDB": {
			const { country, signed, compressed, messages } = seal;
			const { signatureDate, certificateReference } = seal;
			return {
				country,
				signed,
				compressed,
				signatureDate,
				certificateReference,
				messages,
			};
		}
		case "VDS-NC": {
			const { type, version, issuer, message } = seal;
			return { type, version, issuer, message };
		}
	}
}
