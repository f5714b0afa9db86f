import { describe, expect, test } from "vitest";
import { parseRevocationList } from "../../trust/crl/parse-crl.ts";
import { verifySeal } from "../../trust/seal/verify-seal.ts";
import {
	createTrustStore,
	type TrustMaterial,
} from "../../trust/store/trust-store.ts";
import {
	type CertificateParts,
	certificate,
	ecSigner,
	revocationListDer,
	rsaSigner,
} from "./pki.ts";
import { barcode, type VdsParts, vdsNc, visaSeal } from "./seals.ts";

const TODAY = "2026-06-15";
const CSCA = "C=UT,O=Interior,CN=CSCA UT";
const stateKey = ecSigner("brainpoolP384r1", "explicit");
const key = ecSigner("brainpoolP256r1");
const anchor = certificate({
	subject: CSCA,
	issuer: CSCA,
	key: stateKey,
	by: stateKey,
	serial: "01",
	isCa: true,
	keyUsage: 0x06,
	to: "2040-01-01",
});
const profile: CertificateParts = {
	subject: "C=UT,CN=TS",
	issuer: CSCA,
	key,
	by: stateKey,
	documentTypes: ["V"],
	keyUsage: 0x80,
};
const signer = (change: Partial<CertificateParts> = {}) =>
	certificate({ ...profile, ...change });

function judge(
	change: Partial<CertificateParts>,
	seal: VdsParts = {},
	more: TrustMaterial = {},
) {
	const store = createTrustStore({
		anchors: [anchor],
		signers: [signer(change)],
		...more,
	});
	const { verdict, reason } = verifySeal(visaSeal(key, seal), store, TODAY);
	return reason === null ? verdict : `${verdict} ${reason}`;
}

test("a visa whose signer the state's authority has issued", () => {
	const store = createTrustStore({ anchors: [anchor], signers: [signer()] });
	const trust = verifySeal(visaSeal(key), store, TODAY);
	expect(trust).toMatchObject({
		verdict: "trusted",
		reason: null,
		signer: "UTTS 5B",
		certificate: { subject: "C=UT, CN=TS", serial: "5b" },
		anchor: { fingerprint: anchor.sha256, country: "UT" },
		revocation: "notChecked",
		isEmbedded: false,
	});
});

const other = ecSigner("brainpoolP256r1");
const weak = ecSigner("prime256v1", "named", "sha1");
const rsa = rsaSigner(true);
const authority = (by: typeof key, change: Partial<CertificateParts> = {}) =>
	certificate({
		subject: CSCA,
		issuer: CSCA,
		key: by,
		by,
		isCa: true,
		to: "2040-01-01",
		...change,
	});

describe("the signature is good, the signer is not", () => {
	test.each<[string, Partial<CertificateParts>, VdsParts, TrustMaterial]>([
		["noAnchor", {}, {}, { anchors: [] }],
		["noAnchor", { issuer: "C=UT,CN=OTHER" }, {}, {}],
		["chain", { by: other }, {}, {}],
		["chain", {}, {}, { anchors: [authority(other)] }],
		["weakHash", { by: weak }, {}, { anchors: [authority(weak)] }],
		["noAnchor", {}, {}, { anchors: [authority(stateKey, { isCa: false })] }],
		[
			"noAnchor",
			{},
			{},
			{ anchors: [authority(stateKey, { keyUsage: 0x80 })] },
		],
		[
			"noAnchor",
			{},
			{},
			{ anchors: [authority(stateKey, { critical: "1.2.3" })] },
		],
		["signerNotYetValid", { from: "2023-07-27" }, {}, {}],
		["signerExpired", { to: "2023-07-25" }, {}, {}],
		[
			"anchorNotYetValid",
			{},
			{},
			{ anchors: [authority(stateKey, { from: "2023-07-27" })] },
		],
		[
			"anchorExpired",
			{},
			{},
			{ anchors: [authority(stateKey, { to: "2023-07-25" })] },
		],
		["signedInFuture", {}, { signedOn: "2026-06-16" }, {}],
		["criticalExtension", { critical: "1.2.3.4" }, {}, {}],
		["keyUsage", { keyUsage: 0x40 }, {}, {}],
		["signerIsCa", { isCa: true }, {}, {}],
		["extendedKeyUsage", { purposes: ["1.3.6.1.5.5.7.3.1"] }, {}, {}],
		["documentType", { documentTypes: ["P", "NV"] }, {}, {}],
		["documentType", { documentTypes: [] }, {}, {}],
		["documentTypeMissing", { documentTypes: undefined } as never, {}, {}],
		["country", {}, { state: "AUS" }, {}],
		["country", {}, { state: "D<<" }, {}],
	])("trust.%s", (reason, change, seal, more) => {
		expect(judge(change, seal, more)).toBe(`untrusted trust.${reason}`);
	});

	test("one authority's signer with another state's name", () => {
		const de = signer({ subject: "C=DE,CN=TS" });
		const store = createTrustStore({ anchors: [anchor], signers: [de] });
		const seal = visaSeal(key, { signer: "DETS", state: "D<<" });
		expect(verifySeal(seal, store, TODAY)).toMatchObject({
			verdict: "untrusted",
			reason: "trust.country",
		});
	});
});

test.each<[string, Partial<CertificateParts>, VdsParts, TrustMaterial]>([
	["the first day", { from: "2023-07-26" }, {}, {}],
	["the last day", { to: "2023-07-26" }, {}, {}],
	["expired today, valid when it signed", { to: "2024-01-01" }, {}, {}],
	["signed today", {}, { signedOn: TODAY }, {}],
	["purpose for barcodes", { purposes: ["2.23.136.1.1.14.1"] }, {}, {}],
	["several document types", { documentTypes: ["P", "V"] }, {}, {}],
	[
		"a name written otherwise",
		{ issuer: "C=ut,CN=csca  UT,O=interior" },
		{},
		{},
	],
	["an authority with RSA-PSS", { by: rsa }, {}, { anchors: [authority(rsa)] }],
	[
		"a renewed authority of the same name",
		{},
		{},
		{ anchors: [authority(other), anchor] },
	],
	["leading zeros in the reference", {}, { reference: "0005B" }, {}],
])("trusted: %s", (_, change, seal, more) => {
	expect(judge(change, seal, more)).toBe("trusted");
});

describe("not good, not known, not there", () => {
	const store = createTrustStore({ anchors: [anchor], signers: [signer()] });
	const verdict = (seal: Parameters<typeof verifySeal>[0]) => {
		const { verdict, reason } = verifySeal(seal, store, TODAY);
		return [verdict, reason];
	};

	test("one changed byte", () => {
		const seal = visaSeal(key);
		const changed = seal.signedBytes.slice();
		changed[30] = (changed[30] ?? 0) ^ 1;
		expect(verdict({ ...seal, signedBytes: changed })).toEqual([
			"invalid",
			"trust.signature",
		]);
	});

	test("another key, another hash, a signature of another length", () => {
		const bad = ["invalid", "trust.signature"];
		expect(verdict(visaSeal(other))).toEqual(bad);
		expect(verdict(visaSeal(key, { hash: "sha384" }))).toEqual(bad);
		expect(verdict(visaSeal(ecSigner("secp384r1")))).toEqual(bad);
	});

	test("a signer nobody knows", () => {
		const unknown = ["unknownSigner", "trust.signerUnknown"];
		expect(verdict(visaSeal(key, { reference: "5C" }))).toEqual(unknown);
		expect(verdict(visaSeal(key, { signer: "UTTX" }))).toEqual(unknown);
	});

	test("unsigned", () => {
		const seal = { ...visaSeal(key), signature: null, hash: null };
		expect(verdict(seal)).toEqual(["unsigned", null]);
	});

	test("an algorithm nobody knows", () => {
		const seal = vdsNc(key, signer(), { algorithm: "HS256" });
		expect(verdict(seal)).toEqual(["invalid", "trust.algorithm"]);
	});
});

describe("pinned signers", () => {
	const own = signer({ documentTypes: ["P"], isCa: true, keyUsage: 0x86 });

	test("people put this certificate among the anchors", () => {
		const pinned = { anchors: [own], signers: [] };
		expect(judge({}, {}, pinned)).toBe("trusted");
		expect(judge({}, { state: "AUS" }, pinned)).toBe("trusted");
		expect(judge({}, { signedOn: "2019-12-31" }, pinned)).toBe(
			"untrusted trust.signerNotYetValid",
		);
	});

	test("a pinned signer that is no authority vouches for nobody else", () => {
		const leaf = certificate({ ...profile, subject: CSCA, key: stateKey });
		expect(judge({}, {}, { anchors: [leaf] })).toBe("untrusted trust.noAnchor");
	});

	test("a known signer alone is no anchor", () => {
		const known = createTrustStore({ signers: [anchor, signer()] });
		expect(verifySeal(visaSeal(key), known, TODAY).verdict).toBe("untrusted");
	});
});

describe("revocation", () => {
	const list = (serials: readonly string[], next?: string, by = stateKey) => {
		const read = parseRevocationList(
			revocationListDer(CSCA, by, serials, next),
		);
		if (!read.ok) throw new Error(read.error.code);
		return { revocations: [read.value] };
	};
	const revocation = (more: TrustMaterial) => {
		const store = createTrustStore({
			anchors: [anchor],
			signers: [signer()],
			...more,
		});
		const trust = verifySeal(visaSeal(key), store, TODAY);
		return [trust.verdict, trust.reason, trust.revocation];
	};

	test.each([
		["listed", list(["5b"]), ["untrusted", "trust.revoked", "revoked"]],
		[
			"the authority is listed",
			list(["01"]),
			["untrusted", "trust.revoked", "revoked"],
		],
		["not listed", list(["5c"]), ["trusted", null, "clear"]],
		["an empty list", list([]), ["trusted", null, "clear"]],
		[
			"a list that has run out",
			list([], "2026-06-14"),
			["trusted", null, "stale"],
		],
		[
			"a list that another key signed",
			list(["5b"], undefined, other),
			["trusted", null, "notChecked"],
		],
	])("%s", (_, more, expected) => {
		expect(revocation(more)).toEqual(expected);
	});
});

describe("ICAO barcodes", () => {
	const passport = signer({ documentTypes: ["P"] });
	const verdict = (
		options: Parameters<typeof barcode>[2],
		material: TrustMaterial,
	) => {
		const store = createTrustStore(material);
		const trust = verifySeal(barcode(key, passport, options), store, TODAY);
		return `${trust.verdict} ${trust.reason ?? (trust.isEmbedded ? "embedded" : "known")}`;
	};
	const anchors = [anchor];
	const full = { anchors, signers: [passport] };

	test.each<[string, Parameters<typeof barcode>[2], TrustMaterial]>([
		["trusted known", {}, full],
		["trusted embedded", { embed: true }, { anchors }],
		["trusted known", { embed: true }, full],
		["untrusted trust.noAnchor", { embed: true }, {}],
		["unknownSigner trust.signerUnknown", {}, { anchors }],
		["unknownSigner trust.signerUnknown", { reference: "0102030405" }, full],
		// The certificate inside is not the one the header names.
		[
			"unknownSigner trust.signerUnknown",
			{ embed: true, reference: "0102030405" },
			{ anchors },
		],
		[
			"trusted known",
			{
				maskedDate: `c0${(7_262_023 % 1_000_000).toString(16).padStart(6, "0")}`,
			},
			full,
		],
		["untrusted trust.dateUnknown", { maskedDate: "ff000000" }, full],
	])("%s", (expected, options, material) => {
		expect(verdict(options, material)).toBe(expected);
	});
});

describe("VDS-NC", () => {
	const vaccination = signer({
		documentTypes: ["NV"],
		purposes: ["2.23.136.1.1.14.2"],
	});
	const verdict = (seal: Parameters<typeof verifySeal>[0], today = TODAY) => {
		const store = createTrustStore({ anchors: [anchor] });
		const trust = verifySeal(seal, store, today);
		return `${trust.verdict} ${trust.reason}`;
	};

	test("the certificate inside leads to an anchor", () => {
		expect(verdict(vdsNc(key, vaccination))).toBe("trusted null");
	});

	test("and is worth nothing by itself", () => {
		const self = signer({ issuer: "C=UT,CN=TS", by: key });
		expect(verdict(vdsNc(key, self))).toBe("untrusted trust.noAnchor");
		expect(verdict(vdsNc(key, null))).toBe("unknownSigner trust.signerUnknown");
		expect(verdict(vdsNc(other, vaccination))).toBe("invalid trust.signature");
	});

	test("is valid today or not at all, for its kind and state only", () => {
		expect(verdict(vdsNc(key, vaccination), "2030-01-02")).toBe(
			"untrusted trust.signerExpired",
		);
		expect(verdict(vdsNc(key, vaccination, { type: "icao.test" }))).toBe(
			"untrusted trust.documentType",
		);
		expect(verdict(vdsNc(key, vaccination, { type: "icao.dta" }))).toBe(
			"untrusted trust.documentType",
		);
		expect(verdict(vdsNc(key, vaccination, { issuer: "AUS" }))).toBe(
			"untrusted trust.country",
		);
	});
});
