import { fail, ok, type Result } from "../result.ts";
import { type LengthReading, readTlvs, type Tlv } from "./tlv.ts";

/** Reserved for the signature (ICAO 9303-13 §2.4). */
export const SIGNATURE_TAG = 0xff;

export interface Zones {
	readonly lengths: LengthReading;
	readonly features: readonly Tlv[];
	/** Null when the bytes end without one. */
	readonly signature: Tlv | null;
	/** Padding of the symbol behind the signature. */
	readonly paddingBytes: number;
}

/** NUL fills symbols up; scanners add carriage return and line feed. */
const PADDING: readonly number[] = [0x00, 0x0d, 0x0a];

/**
 * Message zone and signature zone. Length bytes are read as DER and, only if that
 * does not end with exactly one signature, as plain bytes: issuers follow either
 * text. A reading with padding behind the signature comes next, one without any
 * signature last. Errors: `seal.trailingBytes` and those of `readTlvs`.
 */
export function readZones(bytes: Uint8Array): Result<Zones> {
	const der = read(bytes, "der");
	if (der.ok && isComplete(der.value)) return der;
	const raw = read(bytes, "raw");
	if (raw.ok && isComplete(raw.value)) return raw;
	if (der.ok && der.value.signature !== null) return der;
	if (raw.ok && raw.value.signature !== null) return raw;
	return der.ok ? der : raw.ok ? raw : der;
}

function isComplete(zones: Zones): boolean {
	return zones.signature !== null && zones.paddingBytes === 0;
}

function read(bytes: Uint8Array, lengths: LengthReading): Result<Zones> {
	const read = readTlvs(bytes, lengths, SIGNATURE_TAG);
	if (!read.ok) return read;
	const { tlvs, rest } = read.value;
	const last = tlvs.at(-1);
	const signature = last?.tag === SIGNATURE_TAG ? last : null;
	if (!rest.every((byte) => PADDING.includes(byte))) {
		return fail("seal.trailingBytes", `${rest.length} bytes`);
	}
	return ok({
		lengths,
		features: signature === null ? tlvs : tlvs.slice(0, -1),
		signature,
		paddingBytes: rest.length,
	});
}
