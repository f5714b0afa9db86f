import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import { masterListReason } from "../../trust/master-list/judge-master-list.ts";
import {
	type MasterList,
	parseMasterList,
} from "../../trust/master-list/parse-master-list.ts";
import { createTrustStore } from "../../trust/store/trust-store.ts";
import { int, seq, set } from "./der.ts";
import {
	type CertificateParts,
	certificate,
	certificateDer,
	ecSigner,
	signedDataDer,
} from "./pki.ts";

const LIST = "2.23.136.1.1.2";
const CSCA = "C=UT,CN=CSCA UT";
const stateKey = ecSigner("secp384r1");
const key = ecSigner("prime256v1");
const authority: CertificateParts = {
	subject: CSCA,
	issuer: CSCA,
	key: stateKey,
	by: stateKey,
	isCa: true,
};
const signer: CertificateParts = {
	subject: "C=UT,CN=Master List Signer",
	issuer: CSCA,
	key,
	by: stateKey,
	purposes: ["2.23.136.1.1.3"],
};
const members = ["secp384r1", "brainpoolP384r1", "brainpoolP256r1"].map(
	(curve, index) => {
		const own = ecSigner(curve, "explicit");
		const subject = `C=U${index},CN=CSCA`;
		return certificateDer({
			subject,
			issuer: subject,
			key: own,
			by: own,
			isCa: true,
		});
	},
);
const strange = certificateDer({
	subject: "C=UX",
	issuer: "C=UX",
	key: ecSigner("secp256k1"),
	by: stateKey,
});
const content = seq(int("00"), set(...members, strange));
const list = signedDataDer(LIST, content, signer);

function parsed(bytes: Uint8Array): MasterList {
	const read = parseMasterList(bytes);
	if (!read.ok) throw new Error(read.error.code);
	return read.value;
}

test("its certificates, and the one nobody can use", () => {
	const read = parsed(list);
	expect(read.certificates.map(({ subject }) => subject.country)).toEqual([
		"U0",
		"U1",
		"U2",
	]);
	expect(read.unread).toEqual([{ index: 3, code: "key.curve" }]);
	expect(read.signedAt).toBe("2026-01-02T00:00:00Z");
	expect(read.signer.subject.commonName).toBe("Master List Signer");
});

test("it vouches for nobody before its signer leads to an anchor", () => {
	const read = parsed(list);
	const reason = (anchors: MasterList["certificates"], day = "2026-06-15") =>
		masterListReason(read, createTrustStore({ anchors }), day);
	const anchor = certificate(authority);
	expect(reason([])).toBe("trust.noAnchor");
	expect(reason(read.certificates)).toBe("trust.noAnchor");
	expect(reason([anchor])).toBeNull();
	expect(reason([anchor], "2030-02-01")).toBe("trust.signerExpired");
});

test("changed, of another kind, signed by another", () => {
	const code = (bytes: Uint8Array) => {
		const read = parseMasterList(bytes);
		return read.ok ? "read" : read.error.code;
	};
	const changed = list.slice();
	const at = Buffer.from(list).indexOf(Buffer.from(content)) + 60;
	changed[at] = (changed[at] ?? 0) ^ 1;
	expect(code(changed)).toBe("cms.digest");
	expect(code(signedDataDer("2.23.136.1.1.1", content, signer))).toBe(
		"masterList.contentType",
	);
	const { purposes: _, ...plain } = signer;
	expect(code(signedDataDer(LIST, content, plain))).toBe("masterList.signer");
	const forged = {
		...signer,
		key: { ...key, sign: ecSigner("prime256v1").sign },
	};
	expect(code(signedDataDer(LIST, content, forged))).toBe("cms.signature");
	const version = signedDataDer(LIST, seq(int("01"), set()), signer);
	expect(code(version)).toBe("masterList.version");
	expect(code(list.subarray(0, 200))).toBe("asn1.end");
});

test("a worker reads one of six hundred and sends it", async () => {
	const many = Array.from({ length: 200 }, () => members).flat();
	const large = signedDataDer(LIST, seq(int("00"), set(...many)), signer);
	const url = new URL(
		"../../trust/master-list/parse-master-list.ts",
		import.meta.url,
	);
	const worker = new Worker(
		`const { parentPort, workerData } = require("node:worker_threads");
		import(${JSON.stringify(url.href)}).then(({ parseMasterList }) =>
			parentPort.postMessage(parseMasterList(workerData)));`,
		{
			eval: true,
			workerData: large,
			execArgv: ["--disable-warning=ExperimentalWarning"],
		},
	);
	const answer = await new Promise<ReturnType<typeof parseMasterList>>(
		(resolve, reject) => {
			worker.once("message", resolve);
			worker.once("error", reject);
		},
	);
	await worker.terminate();
	expect(answer.ok && answer.value.certificates.length).toBe(600);
});
