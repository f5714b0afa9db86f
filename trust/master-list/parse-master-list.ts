import { type Failure, fail, ok, type Result } from "../../core/result.ts";
import { TAG } from "../asn1/element.ts";
import { finish, membersOf, readOnly, startReading } from "../asn1/reading.ts";
import { smallOf } from "../asn1/values.ts";
import type { Certificate } from "../certificate/certificate.ts";
import { parseCertificate } from "../certificate/parse-certificate.ts";
import { parseSignedData } from "../cms/parse-signed-data.ts";
import { verifySignedData } from "../cms/verify-signed-data.ts";

/**
 * Other states' authorities as one state believes them (ICAO 9303-12 §8). Plain data, so that
 * a worker can make it and send it. None of it is an anchor before people say so.
 */
export interface MasterList {
	/** Whose key signed the list; the list is whole, and that is all this says. */
	readonly signer: Certificate;
	/** The signer's own word, `YYYY-MM-DDTHH:MM:SSZ`. */
	readonly signedAt: string | null;
	readonly certificates: readonly Certificate[];
	/** Position in the list and why the certificate there does not read. */
	readonly unread: readonly (Failure & { readonly index: number })[];
	/** Those the message carries for checking the list itself. */
	readonly carried: readonly Certificate[];
}

const MASTER_LIST = "2.23.136.1.1.2";
const MASTER_LIST_SIGNER = "2.23.136.1.1.3";
/** The largest published lists stay below 1.5 MB and 1,000 certificates. */
export const MAX_MASTER_LIST_BYTES = 16_777_216;
const MAX_CERTIFICATES = 10_000;
/** Certificates between two words of progress. */
const SAID_EVERY = 20;

/**
 * A CSCA master list: its signature is checked, its certificates are read. Takes seconds for
 * a whole one: run it in a worker. Errors: `masterList.tooLong`, `masterList.contentType`,
 * `masterList.version`, `masterList.tooMany`, `masterList.signer` (its certificate is for other
 * purposes), and those of `cms.*`, `asn1.*`. `onProgress`: bytes of the list read, and all of them.
 */
export function parseMasterList(
	bytes: Uint8Array,
	onProgress: (done: number, total: number) => void = () => {},
): Result<MasterList> {
	if (bytes.length > MAX_MASTER_LIST_BYTES) {
		return fail("masterList.tooLong", `${bytes.length} bytes`);
	}
	const data = parseSignedData(bytes);
	if (!data.ok) return data;
	if (data.value.contentType !== MASTER_LIST) {
		return fail("masterList.contentType", data.value.contentType);
	}
	const signed = verifySignedData(data.value);
	if (!signed.ok) return signed;
	const { certificate: signer, info } = signed.value;
	const purposes = signer.extensions.extendedKeyUsage;
	if (!purposes?.includes(MASTER_LIST_SIGNER)) {
		return fail("masterList.signer");
	}
	const listed = readList(data.value.content, onProgress);
	return listed.ok
		? ok({
				signer,
				signedAt: info.attributes?.signingTime ?? null,
				...listed.value,
				carried: data.value.certificates,
			})
		: listed;
}

function readList(
	content: Uint8Array,
	onProgress: (done: number, total: number) => void,
): Result<Pick<MasterList, "certificates" | "unread">> {
	const reading = startReading("der", MAX_CERTIFICATES + 10);
	const members = membersOf(reading, readOnly(reading, content, TAG.sequence));
	if (smallOf(reading, members.take(TAG.integer)) !== 0) {
		return fail("masterList.version");
	}
	const list = membersOf(reading, members.take(TAG.set));
	members.end();
	const certificates: Certificate[] = [];
	const unread: (Failure & { readonly index: number })[] = [];
	let done = 0;
	for (let index = 0; !list.isDone(); index++) {
		if (index % SAID_EVERY === 0) onProgress(done, content.length);
		if (index === MAX_CERTIFICATES) return fail("masterList.tooMany");
		const { raw } = list.take(TAG.sequence);
		done += raw.length;
		// A copy: what is kept must not keep the whole list in memory.
		const read = parseCertificate(raw.slice());
		if (read.ok) certificates.push(read.value);
		else unread.push({ index, ...read.error });
	}
	return finish(reading, { certificates, unread });
}
