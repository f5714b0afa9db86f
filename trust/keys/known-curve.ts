import { type Element, TAG } from "../asn1/element.ts";
import { membersOf, type Reading, refuse } from "../asn1/reading.ts";
import { bigintOf, oidOf, smallOf, unsignedOf } from "../asn1/values.ts";
import { BRAINPOOL_CURVES } from "./brainpool-curves.ts";
import { type CurveParameters, fieldBytes } from "./curve.ts";
import { NIST_CURVES } from "./nist-curves.ts";

/**
 * The curves a signer may use. Below 224 bits none is accepted (ICAO 9303-12 §4.4);
 * what is on no list is refused, whatever it calls itself.
 */
const KNOWN: readonly CurveParameters[] = [...NIST_CURVES, ...BRAINPOOL_CURVES];
const PRIME_FIELD = "1.2.840.10045.1.1";

export function curveByName(name: string): CurveParameters | null {
	return KNOWN.find((curve) => curve.name === name) ?? null;
}

/**
 * The curve that parameters of a key stand for: a name, or every number of a known curve
 * (ICAO 9303-12 §7.1.1 asks for explicit ones). A curve that only resembles a known
 * one, with another base point say, proves nothing about a key. Failure: `key.curve`.
 */
export function readCurve(
	reading: Reading,
	parameters: Element,
): CurveParameters | null {
	const found =
		parameters.tag === TAG.oid
			? byOid(oidOf(reading, parameters))
			: parameters.tag === TAG.sequence
				? readExplicit(reading, parameters)
				: undefined;
	if (found === undefined) refuse(reading, "key.curve");
	return found ?? null;
}

function byOid(oid: string): CurveParameters | undefined {
	return KNOWN.find((curve) => curve.oid === oid);
}

/** ECParameters of SEC 1 §C.2; the seed, which proves nothing here, is left aside. */
function readExplicit(
	reading: Reading,
	parameters: Element,
): CurveParameters | undefined {
	const members = membersOf(reading, parameters);
	const version = smallOf(reading, members.take(TAG.integer));
	const field = membersOf(reading, members.take(TAG.sequence));
	if (oidOf(reading, field.take(TAG.oid)) !== PRIME_FIELD) {
		refuse(reading, "key.curve");
	}
	const p = bigintOf(unsignedOf(reading, field.take(TAG.integer)));
	const coefficients = membersOf(reading, members.take(TAG.sequence));
	const a = bigintOf(coefficients.take(TAG.octetString).content);
	const b = bigintOf(coefficients.take(TAG.octetString).content);
	const base = members.take(TAG.octetString).content;
	const n = bigintOf(unsignedOf(reading, members.take(TAG.integer)));
	const cofactor = members.optional(TAG.integer);
	if (cofactor !== null && smallOf(reading, cofactor) !== 1) {
		refuse(reading, "key.curve");
	}
	if (reading.failure !== null || version < 1 || version > 3) return undefined;
	return KNOWN.find(
		(curve) =>
			curve.p === p &&
			curve.a === a &&
			curve.b === b &&
			curve.n === n &&
			isBasePoint(curve, base),
	);
}

function isBasePoint(curve: CurveParameters, base: Uint8Array): boolean {
	const bytes = fieldBytes(curve);
	const x = bigintOf(base.subarray(1, 1 + bytes));
	if (x !== curve.x) return false;
	const parity = curve.y % 2n === 0n ? 2 : 3;
	if (base.length === 1 + bytes) return base[0] === parity;
	return (
		base.length === 1 + 2 * bytes &&
		base[0] === 4 &&
		bigintOf(base.subarray(1 + bytes)) === curve.y
	);
}
