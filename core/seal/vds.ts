import { fail, ok, type Result } from "../result.ts";
import { type VdsDocumentType, vdsDocumentType } from "./document-types.ts";
import { decodeFeatures, tagText } from "./feature.ts";
import type { FeatureDefinition } from "./feature-definition.ts";
import type { SealRemark, Vds } from "./seal.ts";
import { hashForSignature, isPlainSignature } from "./signature.ts";
import type { Tlv } from "./tlv.ts";
import { readVdsHeader } from "./vds-header.ts";
import { readZones, type Zones } from "./vds-zones.ts";

/** Above the content of the largest symbol (2953 bytes in a QR code). */
export const MAX_VDS_BYTES = 4096;

/**
 * A visible digital seal, versions 3 and 4 (ICAO 9303-13, TR-03137). `bytes` are the
 * barcode's own, at most 4096. The signature is not checked here. Unknown tags and
 * document types are no error. Errors: `seal.tooLong`, `seal.signatureLength` and
 * those of header and zones.
 */
export function parseVds(bytes: Uint8Array): Result<Vds> {
	if (bytes.length > MAX_VDS_BYTES) {
		return fail("seal.tooLong", `${bytes.length} bytes`);
	}
	const head = readVdsHeader(bytes);
	if (!head.ok) return head;
	const { header, lengthBytes } = head.value;
	const zones = readZones(bytes.subarray(lengthBytes));
	if (!zones.ok) return zones;
	const signature = zones.value.signature?.value ?? null;
	if (signature !== null && !isPlainSignature(signature)) {
		return fail("seal.signatureLength", `${signature.length} bytes`);
	}
	const remarks = [...head.value.remarks, ...zoneRemarks(zones.value)];
	const type = vdsDocumentType(header.featureDefinition, header.documentType);
	if (type === null) remarks.push({ code: "seal.unknownDocumentType" });
	const { features } = zones.value;
	reportMissing(features, type, remarks);
	return ok({
		format: "VDS",
		header,
		headerLengthBytes: lengthBytes,
		lengths: zones.value.lengths,
		documentType: type?.name ?? "UNKNOWN",
		features: decodeFeatures(features, (tag) => definition(tag, type), remarks),
		signedBytes: bytes.subarray(0, signedEnd(bytes, lengthBytes, zones.value)),
		signature,
		hash: signature === null ? null : hashForSignature(signature),
		remarks,
	});
}

/** Everything before the tag of the signature is signed. */
function signedEnd(bytes: Uint8Array, header: number, zones: Zones): number {
	return zones.signature === null
		? bytes.length
		: header + zones.signature.offset;
}

function zoneRemarks(zones: Zones): readonly SealRemark[] {
	const remarks: SealRemark[] = [];
	if (zones.lengths === "raw") remarks.push({ code: "seal.rawLengths" });
	if (zones.signature === null) remarks.push({ code: "seal.unsigned" });
	if (zones.paddingBytes > 0) {
		const detail = `${zones.paddingBytes} bytes`;
		remarks.push({ code: "seal.trailingPadding", detail });
	}
	return remarks;
}

function reportMissing(
	features: readonly Tlv[],
	type: VdsDocumentType | null,
	remarks: SealRemark[],
): void {
	for (const group of type?.required ?? []) {
		if (features.some(({ tag }) => group.includes(tag))) continue;
		const field = group.map(tagText).join(" or ");
		remarks.push({ code: "seal.featureMissing", field });
	}
}

function definition(
	tag: number,
	type: VdsDocumentType | null,
): FeatureDefinition | null {
	const own = type?.features.find((feature) => feature.tag === tag);
	if (own !== undefined) return own;
	return type?.others === undefined ? null : { ...type.others, tag };
}
