import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { mayIssueFor } from "../../trust/certificate/countries.ts";
import { verifySeal } from "../../trust/seal/verify-seal.ts";
import { trustStoreFromFolder } from "../../trust/store/from-folder.ts";
import {
	confirmFingerprint,
	importAnchor,
} from "../../trust/store/import-anchor.ts";
import {
	createTrustStore,
	EMPTY_TRUST_STORE,
} from "../../trust/store/trust-store.ts";
import { pem } from "./der.ts";
import {
	type CertificateParts,
	certificate,
	certificateDer,
	ecSigner,
	revocationListDer,
} from "./pki.ts";
import { visaSeal } from "./seals.ts";

const TODAY = "2026-06-15";
const CSCA = "C=UT,CN=CSCA UT";
const stateKey = ecSigner("brainpoolP256r1", "explicit");
const key = ecSigner("brainpoolP224r1");
const authority: CertificateParts = {
	subject: CSCA,
	issuer: CSCA,
	key: stateKey,
	by: stateKey,
	serial: "01",
	isCa: true,
};
const signer: CertificateParts = {
	subject: "C=UT,CN=TS",
	issuer: CSCA,
	key,
	by: stateKey,
	documentTypes: ["V"],
};
const anchorDer = certificateDer(authority);
const signerDer = certificateDer(signer);

const folder = mkdtempSync(join(tmpdir(), "lintas-trust-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function folderOf(
	name: string,
	files: Readonly<Record<string, string | Uint8Array>>,
) {
	for (const [file, content] of Object.entries(files)) {
		const path = join(folder, name, file);
		mkdirSync(join(path, ".."), { recursive: true });
		writeFileSync(path, content);
	}
	return join(folder, name);
}

function loaded(path: string) {
	const result = trustStoreFromFolder(path);
	if (!result.ok) throw new Error(result.error.code);
	return result.value;
}

describe("a folder", () => {
	test("DER and PEM, several in a file, and what is in the wrong place", () => {
		const path = folderOf("good", {
			"anchors/ut.crt": `${pem("CERTIFICATE", anchorDer)}# a word\n${pem("CERTIFICATE", anchorDer)}`,
			"anchors/.hidden": "not looked at",
			"signers/ts.der": signerDer,
			"crls/ut.pem": pem("X509 CRL", revocationListDer(CSCA, stateKey, ["77"])),
		});
		const { store, problems } = loaded(path);
		expect(problems).toEqual([]);
		expect([store.anchors.length, store.signers.length]).toEqual([1, 1]);
		const seal = visaSeal(key, { hash: "sha224" });
		expect(verifySeal(seal, store, TODAY)).toMatchObject({
			verdict: "trusted",
			revocation: "clear",
		});
	});

	test("files that do not read are said, the rest counts", () => {
		const path = folderOf("bad", {
			"anchors/a.der": anchorDer,
			"anchors/b.der": anchorDer.subarray(0, 100),
			"anchors/c.txt": "a note",
			"anchors/d.crl": revocationListDer(CSCA, stateKey, []),
			"crls/foreign.crl": revocationListDer(CSCA, key, []),
		});
		const { store, problems } = loaded(path);
		expect(store.anchors).toHaveLength(1);
		expect(store.revocations).toEqual([]);
		expect(problems.map(({ file, code }) => [file, code])).toEqual([
			[join("anchors", "b.der"), "asn1.end"],
			[join("anchors", "c.txt"), "pem.noBlock"],
			[join("anchors", "d.crl"), "asn1.unexpected"],
			["crls", "trust.crlUnsigned"],
		]);
	});

	test("that is none", () => {
		for (const path of [folder, join(folder, "nowhere")]) {
			expect(trustStoreFromFolder(path)).toMatchObject({
				ok: false,
				error: { code: "trust.folder" },
			});
		}
	});
});

describe("importing an anchor", () => {
	const candidate = () => {
		const read = importAnchor(anchorDer, EMPTY_TRUST_STORE, TODAY);
		if (!read.ok) throw new Error(read.error.code);
		return read.value;
	};
	const { sha256 } = certificate(authority);

	test("one fingerprint, from elsewhere", () => {
		// The key signs anew each time: the candidate's own certificate is what counts.
		const one = candidate();
		const right = one.certificate.sha256;
		const confirm = (typed: string) => {
			const result = confirmFingerprint(one.certificate.sha256, typed);
			return result.ok || result.error.code;
		};
		expect(one.remarks).toEqual([]);
		expect(one.fingerprintText).toMatch(/^([0-9A-F]{4} ){15}[0-9A-F]{4}$/);
		expect(confirm(right)).toBe(true);
		expect(confirm(one.fingerprintText)).toBe(true);
		expect(confirm(right.replace(/../g, "$&:"))).toBe(true);
		for (const wrong of [sha256, right.slice(0, 16), ""])
			expect(confirm(wrong)).toBe("trust.fingerprint");
	});

	test("what two people should know", () => {
		const remarks = (parts: CertificateParts, day = TODAY) => {
			const read = importAnchor(certificateDer(parts), EMPTY_TRUST_STORE, day);
			return read.ok ? read.value.remarks : read.error.code;
		};
		expect(remarks(signer)).toEqual([
			"trust.notAnAuthority",
			"trust.notSelfSigned",
		]);
		expect(remarks(authority, "2031-01-01")).toEqual(["trust.expired"]);
		expect(remarks(authority, "2019-01-01")).toEqual(["trust.notYetValid"]);
		const there = createTrustStore({ anchors: [candidate().certificate] });
		expect(importAnchor(anchorDer, there, TODAY)).toMatchObject({
			value: { remarks: ["trust.alreadyAnchor"] },
		});
	});

	test("one certificate in a file", () => {
		const two = Buffer.from(pem("CERTIFICATE", anchorDer).repeat(2));
		const three = Buffer.from(pem("CERTIFICATE", anchorDer).repeat(3));
		const code = (file: Uint8Array) => {
			const read = importAnchor(file, EMPTY_TRUST_STORE, TODAY);
			return read.ok ? "read" : read.error.code;
		};
		expect(code(two)).toBe("trust.severalCertificates");
		expect(code(three)).toBe("pem.tooMany");
		expect(code(new Uint8Array(0))).toBe("pem.noBlock");
	});
});

test.each([
	["UT", "UTO", true],
	["DE", "D<<", true],
	["DE", "DEU", true],
	["id", "IDN", true],
	["GB", "GBN", true],
	["DE", "UTO", false],
	["AU", "AUT", false],
	["QQ", "QQQ", false],
	["", "", false],
])("country %s for documents of %s: %s", (country, issuer, expected) => {
	expect(mayIssueFor(country, issuer)).toBe(expected);
});
