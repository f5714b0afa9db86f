import { expect, test } from "vitest";
import {
	parseRevocationList,
	type RevocationList,
} from "../../trust/crl/parse-crl.ts";
import {
	masterListReason,
	masterListRefusal,
} from "../../trust/master-list/judge-master-list.ts";
import {
	type MasterList,
	parseMasterList,
} from "../../trust/master-list/parse-master-list.ts";
import { readMasterList } from "../../trust/master-list/read-master-list.ts";
import { sortMasterList } from "../../trust/master-list/sort-master-list.ts";
import { createTrustStore } from "../../trust/store/trust-store.ts";
import { int, seq, set } from "./der.ts";
import {
	type CertificateParts,
	certificate,
	certificateDer,
	ecSigner,
	revocationListDer,
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

test("a worker reads one of six hundred, or is stopped", async () => {
	const many = Array.from({ length: 200 }, () => members).flat();
	const large = signedDataDer(LIST, seq(int("00"), set(...many)), signer);
	const said: number[] = [];
	const read = await readMasterList(large, {
		onProgress: (done, total) => said.push(done / total),
	});
	expect(read.ok && read.value.certificates.length).toBe(600);
	expect(said.length).toBeGreaterThan(20);
	expect(said).toEqual(said.toSorted((a, b) => a - b));
	expect(await readMasterList(large, { timeoutMs: 1 })).toMatchObject({
		error: { code: "masterList.tooSlow" },
	});
	const cancel = new AbortController();
	const cancelled = await readMasterList(large, {
		signal: cancel.signal,
		onProgress: () => cancel.abort(),
	});
	expect(cancelled).toMatchObject({ error: { code: "masterList.cancelled" } });
	expect(await readMasterList(list.subarray(0, 200))).toMatchObject({
		error: { code: "asn1.end" },
	});
});

test("authorities that are neither here nor taken back can become anchors", () => {
	const read = parsed(
		signedDataDer(
			LIST,
			seq(int("00"), set(...members, members[0] ?? strange, strange)),
			signer,
		),
	);
	const [first, second] = read.certificates;
	if (!first || !second) throw new Error("no members");
	const entry = {
		kind: "anchor",
		fingerprint: second.sha256,
		subject: "",
		by: "",
		atMs: 0,
	} as const;
	const ledger = { hand: [], bundles: [], withdrawn: [entry] };
	const sorted = sortMasterList(read, {
		store: createTrustStore({ anchors: [first] }),
		content: { files: [], bundles: [], ledger },
	});
	expect(sorted).toMatchObject({
		fresh: [{ subject: { country: "U2" } }],
		alreadyHere: 1,
		refused: [
			{ code: "trust.withdrawnHere", subject: "C=U1, CN=CSCA" },
			{ code: "key.curve", subject: null },
		],
	});
});

test("people may make good a missing anchor and nothing else", () => {
	const read = parsed(list);
	const refusal = (
		anchors: MasterList["certificates"],
		day = "2026-06-15",
		...revocations: RevocationList[]
	) => masterListRefusal(read, createTrustStore({ anchors, revocations }), day);
	const anchor = certificate(authority);
	const otherKey = ecSigner("secp384r1");
	const namesake = certificate({ ...authority, key: otherKey, by: otherKey });
	expect(refusal([])).toBeNull();
	expect(refusal([anchor])).toBeNull();
	expect(refusal([], "2030-02-01")).toBe("trust.signerExpired");
	expect(refusal([], "2019-02-01")).toBe("trust.signerNotYetValid");
	expect(refusal([namesake])).toBe("trust.chain");
	const crl = parseRevocationList(revocationListDer(CSCA, stateKey, ["5b"]));
	if (!crl.ok) throw new Error(crl.error.code);
	expect(refusal([anchor], "2026-06-15", crl.value)).toBe("trust.revoked");
});
