import type { Feature, Seal } from "../../core/seal/seal.ts";

/** ICAO TR VDS-NC: proof of testing and of vaccination. */
const VDS_NC_CODES: ReadonlyMap<string, string> = new Map([
	["icao.test", "NT"],
	["icao.vacc", "NV"],
]);
/** Kinds that have a code of their own although their seal shows no MRZ. */
const VISA_TYPE = "VISA";

/**
 * What a signer's DocumentType list must hold for this seal: the document code of
 * its MRZ, one or two letters (ICAO 9303-12 §7.1.1.6). Empty: the seal does not say
 * what it is in those terms, so that no list can allow it.
 */
export function documentCodes(seal: Seal): readonly string[] {
	if (seal.format === "VDS-NC") {
		const code = VDS_NC_CODES.get(seal.type);
		return code === undefined ? [] : [code];
	}
	const features = seal.format === "VDS" ? seal.features : seal.messages;
	const isVisa = seal.format === "VDS" && seal.documentType === VISA_TYPE;
	const line = mrzLine(features);
	const code = line?.slice(0, 2).replaceAll("<", "") ?? "";
	const codes = [code, code.slice(0, 1), isVisa ? "V" : ""];
	return [...new Set(codes.filter((it) => /^[A-Z]{1,2}$/.test(it)))];
}

function mrzLine(features: readonly Feature[]): string | null {
	for (const { value } of features) {
		if (!Array.isArray(value)) continue;
		const [first] = value as readonly (string | Feature)[];
		if (typeof first === "string") return first;
		const inside = mrzLine(
			value.filter((one): one is Feature => typeof one === "object"),
		);
		if (inside !== null) return inside;
	}
	return null;
}
