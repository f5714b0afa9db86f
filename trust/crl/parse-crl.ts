import { fail, type Result } from "../../core/result.ts";
import { explicitTag, TAG } from "../asn1/element.ts";
import {
	finish,
	membersOf,
	type Reading,
	readOnly,
	refuse,
	startReading,
} from "../asn1/reading.ts";
import { bitBytesOf, oidOf, timeOf } from "../asn1/values.ts";
import { type Name, readName } from "../certificate/name.ts";
import { serialOf } from "../certificate/parse-certificate.ts";
import {
	readSignatureAlgorithm,
	type SignatureAlgorithm,
} from "../keys/signature-algorithm.ts";

/** A certificate revocation list that was read; whose it is shows its signature only. */
export interface RevocationList {
	readonly signedBytes: Uint8Array;
	readonly algorithm: SignatureAlgorithm;
	readonly signature: Uint8Array;
	readonly issuer: Name;
	/** `YYYY-MM-DDTHH:MM:SSZ`. */
	readonly thisUpdate: string;
	readonly nextUpdate: string | null;
	/** Hexadecimal digits without leading zeros. */
	readonly serials: ReadonlySet<string>;
}

/** The lists of all ICAO states together are far below. */
export const MAX_CRL_BYTES = 8_388_608;
const MAX_CRL_NODES = 1_000_000;
/** Number and key of the issuer: the only extensions that change nothing. */
const UNDERSTOOD: readonly string[] = ["2.5.29.20", "2.5.29.35"];

/**
 * A whole list of revoked certificates in DER (RFC 5280 §5.1), at most 8 MB. One that covers a
 * part only is refused, since its silence would say nothing. Errors: `crl.tooLong`,
 * `crl.critical`, `crl.algorithm` and those of `asn1.*` and `key.*`.
 */
export function parseRevocationList(der: Uint8Array): Result<RevocationList> {
	if (der.length > MAX_CRL_BYTES) {
		return fail("crl.tooLong", `${der.length} bytes`);
	}
	const reading = startReading("der", MAX_CRL_NODES);
	const whole = membersOf(reading, readOnly(reading, der, TAG.sequence));
	const signed = whole.take(TAG.sequence);
	const outer = whole.take(TAG.sequence);
	const signature = bitBytesOf(reading, whole.take(TAG.bitString));
	whole.end();
	const members = membersOf(reading, signed);
	members.optional(TAG.integer);
	const inner = members.take(TAG.sequence);
	if (Buffer.compare(inner.raw, outer.raw) !== 0) {
		refuse(reading, "crl.algorithm");
	}
	const algorithm = readSignatureAlgorithm(reading, inner);
	const issuer = readName(reading, members.take(TAG.sequence));
	const thisUpdate = timeOf(reading, members.any());
	const next =
		members.optional(TAG.utcTime) ?? members.optional(TAG.generalizedTime);
	const nextUpdate = next === null ? null : timeOf(reading, next);
	const serials = new Set<string>();
	const revoked = members.optional(TAG.sequence);
	if (revoked !== null) {
		const entries = membersOf(reading, revoked);
		while (!entries.isDone()) {
			const entry = membersOf(reading, entries.take(TAG.sequence));
			serials.add(serialOf(reading, entry.take(TAG.integer)));
		}
	}
	const wrapper = members.optional(explicitTag(0));
	members.end();
	if (wrapper !== null) {
		const list = membersOf(reading, wrapper).take(TAG.sequence);
		refuseCritical(reading, list);
	}
	return finish(reading, {
		signedBytes: signed.raw,
		algorithm,
		signature,
		issuer,
		thisUpdate,
		nextUpdate,
		serials,
	});
}

function refuseCritical(
	reading: Reading,
	list: Parameters<typeof membersOf>[1],
): void {
	const extensions = membersOf(reading, list);
	while (!extensions.isDone()) {
		const one = membersOf(reading, extensions.take(TAG.sequence));
		const oid = oidOf(reading, one.take(TAG.oid));
		const critical = one.optional(TAG.boolean)?.content[0] ?? 0;
		if (critical !== 0 && !UNDERSTOOD.includes(oid)) {
			refuse(reading, "crl.critical", oid);
		}
	}
}
