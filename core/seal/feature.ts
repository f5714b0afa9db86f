import { toHex } from "../bytes/hex.ts";
import { decodeUtf8 } from "../bytes/utf-8.ts";
import { assertNever } from "../result.ts";
import { decodeC40 } from "./c40.ts";
import { decodeMaskedDate } from "./dates.ts";
import type { FeatureDefinition } from "./feature-definition.ts";
import { decodeMrzLines } from "./mrz-lines.ts";
import type { Feature, FeatureValue, SealRemark } from "./seal.ts";
import { readTlvs, type Tlv } from "./tlv.ts";

/** No text in a seal is longer than the largest barcode. */
const MAX_TEXT_BYTES = 4096;
/** Its meaning is stated nowhere (ICAO 9303-7 §9 counts to 254). */
const UNDEFINED_DURATION = 255;

/**
 * TLVs as named features. What no definition names, and what does not read as its
 * definition says, keeps its bytes and the value null; oddities go to `remarks`.
 */
export function decodeFeatures(
	tlvs: readonly Tlv[],
	definitionOf: (tag: number) => FeatureDefinition | null,
	remarks: SealRemark[],
): readonly Feature[] {
	const seen = new Set<number>();
	return tlvs.map(({ tag, value }) => {
		const field = tagText(tag);
		if (seen.has(tag)) remarks.push({ code: "seal.featureRepeated", field });
		seen.add(tag);
		const definition = definitionOf(tag);
		const hex = toHex(value);
		if (definition === null) {
			return { tag: field, name: "UNKNOWN", value: null, hex };
		}
		const [least, most] = definition.bytes ?? [0, Number.POSITIVE_INFINITY];
		if (value.length < least || value.length > most) {
			remarks.push({
				code: "seal.featureSize",
				field,
				detail: `${value.length} bytes`,
			});
		}
		const decoded = decodeValue(value, definition, remarks);
		if (decoded === undefined) {
			remarks.push({ code: "seal.featureValue", field });
		}
		return { tag: field, name: definition.name, value: decoded ?? null, hex };
	});
}

export function tagText(tag: number): string {
	return toHex(Uint8Array.of(tag));
}

/** Undefined when the bytes are not what the definition says; null when only bytes are known. */
function decodeValue(
	value: Uint8Array,
	definition: FeatureDefinition,
	remarks: SealRemark[],
): FeatureValue | undefined {
	const { encoding, children } = definition;
	if (children !== undefined) return decodeChildren(value, children, remarks);
	switch (encoding) {
		case "binary":
			return null;
		case "uuid":
			return toHex(value);
		case "number":
			return value.length === 1 ? value[0] : undefined;
		case "duration":
			return decodeDuration(value);
		case "utf8": {
			const text = decodeUtf8(value, MAX_TEXT_BYTES);
			return text.ok ? text.value : undefined;
		}
		case "c40": {
			const text = decodeC40(value);
			return text.ok ? text.value.trimEnd() : undefined;
		}
		case "maskedDate": {
			const date = decodeMaskedDate(value);
			return date.ok ? date.value : undefined;
		}
		case "mrz":
		case "mrvA":
		case "mrvB":
		case "td1":
		case "td2":
		case "td3":
			return decodeMrzLines(value, encoding) ?? undefined;
		default:
			return assertNever(encoding);
	}
}

/** One byte has been seen in signed visas: a bare number, whose unit nobody states. */
function decodeDuration(value: Uint8Array): FeatureValue | undefined {
	const [days, months, years] = value;
	if (value.includes(UNDEFINED_DURATION) || days === undefined) {
		return undefined;
	}
	if (value.length === 1) return days;
	if (value.length !== 3 || months === undefined || years === undefined) {
		return undefined;
	}
	return { days, months, years };
}

function decodeChildren(
	value: Uint8Array,
	definitions: readonly FeatureDefinition[],
	remarks: SealRemark[],
): FeatureValue | undefined {
	const read = readTlvs(value, "der");
	if (!read.ok) return undefined;
	return decodeFeatures(
		read.value.tlvs,
		(tag) => definitions.find((child) => child.tag === tag) ?? null,
		remarks,
	);
}
