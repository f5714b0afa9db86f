import { fromBase64Url } from "../bytes/base64url.ts";
import { fail, ok, type Result } from "../result.ts";
import { canonicalJsonBytes } from "./canonical-json.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "./json.ts";
import { parseJson } from "./parse-json.ts";
import type { SealHash, SealRemark, VdsNc } from "./seal.ts";

interface Algorithm {
	readonly hash: SealHash;
	readonly signatureBytes: number;
}

const ALGORITHMS: ReadonlyMap<string, Algorithm> = new Map([
	["ES256", { hash: "SHA-256", signatureBytes: 64 }],
	["ES384", { hash: "SHA-384", signatureBytes: 96 }],
	["ES512", { hash: "SHA-512", signatureBytes: 132 }],
]);

const KNOWN_TYPES: readonly string[] = ["icao.test", "icao.vacc"];

/**
 * A seal for environments without constraints (ICAO TR VDS-NC): JSON text. Its signed
 * bytes are the canonical form of `data`. The signature is not checked here. Errors:
 * those of `parseJson`, `seal.notVdsNc`, `seal.header`, `seal.signature`.
 */
export function parseVdsNc(text: string): Result<VdsNc> {
	const json = parseJson(text);
	if (!json.ok) return json;
	const root = json.value;
	if (!isJsonObject(root)) return fail("seal.notVdsNc", "no object");
	const { data, sig } = root;
	if (!isJsonObject(data) || !isJsonObject(sig)) {
		return fail("seal.notVdsNc", "data or sig missing");
	}
	const header = readHeader(data);
	if (!header.ok) return header;
	const signed = canonicalJsonBytes(data);
	if (!signed.ok) return signed;
	const remarks: SealRemark[] = [
		...unknownMembers(root, ["data", "sig"]),
		...unknownMembers(data, ["hdr", "msg"]),
		...unknownMembers(sig, ["alg", "cer", "sigvl"]),
	];
	if (!KNOWN_TYPES.includes(header.value.type)) {
		remarks.push({ code: "seal.unknownType" });
	}
	const signature = readSignature(sig, remarks);
	if (!signature.ok) return signature;
	return ok({
		format: "VDS-NC",
		...header.value,
		message: data.msg ?? null,
		...signature.value,
		signedBytes: signed.value,
		remarks,
	});
}

function readHeader(
	data: JsonObject,
): Result<Pick<VdsNc, "type" | "version" | "issuer">> {
	const { hdr, msg } = data;
	if (!isJsonObject(hdr) || !isJsonObject(msg)) {
		return fail("seal.notVdsNc", "hdr or msg missing");
	}
	const { t: type, v: version, is: issuer } = hdr;
	if (typeof type !== "string" || type === "" || type.length > 64) {
		return fail("seal.header", "t");
	}
	if (typeof version !== "number" || !Number.isInteger(version)) {
		return fail("seal.header", "v");
	}
	if (typeof issuer !== "string" || !/^[A-Z]{1,3}<{0,2}$/.test(issuer)) {
		return fail("seal.header", "is");
	}
	return ok({ type, version, issuer });
}

type SignatureParts = Pick<
	VdsNc,
	"algorithm" | "hash" | "certificate" | "signature"
>;

/** The bytes are kept as they are: whether they verify is for the verifier to say. */
function readSignature(
	sig: JsonObject,
	remarks: SealRemark[],
): Result<SignatureParts> {
	const { alg, cer } = sig;
	if (typeof alg !== "string") return fail("seal.signature", "alg");
	const signature = readBytes(sig.sigvl);
	if (signature === null) return fail("seal.signature", "sigvl");
	const certificate = cer === undefined ? null : readBytes(cer);
	if (cer !== undefined && certificate === null) {
		return fail("seal.signature", "cer");
	}
	const algorithm = ALGORITHMS.get(alg);
	if (algorithm === undefined) remarks.push({ code: "seal.unknownAlgorithm" });
	else if (signature.length !== algorithm.signatureBytes) {
		const detail = `${signature.length} bytes`;
		remarks.push({ code: "seal.signatureLength", field: "sigvl", detail });
	}
	const hash = algorithm?.hash ?? null;
	return ok({ algorithm: alg, hash, certificate, signature });
}

function readBytes(value: JsonValue | undefined): Uint8Array | null {
	if (typeof value !== "string" || value === "") return null;
	const bytes = fromBase64Url(value);
	return bytes.ok ? bytes.value : null;
}

/** The name itself is not repeated: it comes from a stranger. */
function unknownMembers(
	object: JsonObject,
	known: readonly string[],
): readonly SealRemark[] {
	const count = Object.keys(object).filter((name) => !known.includes(name));
	return count.length === 0
		? []
		: [
				{
					code: "seal.unknownMember",
					detail: `${count.length} beside ${known}`,
				},
			];
}
