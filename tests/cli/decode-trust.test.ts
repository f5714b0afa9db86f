import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { vectors } from "../core/seal/build.ts";
import { lintas, type Ran, temporaryFolder } from "./run-cli.ts";

interface Vector {
	readonly id: string;
	readonly raw_hex?: string;
	readonly barcode_string?: string;
	readonly vds_nc?: unknown;
	readonly bcbp?: string;
	// biome-ignore lint/suspicious/noExplicitAny: vector files of many shapes
	readonly expected: any;
	readonly verification?: { readonly result: string; readonly note?: string };
	readonly chain?: string;
}

const load = (file: string) =>
	vectors<{
		vectors: readonly Vector[];
		negative?: readonly { bcbp: string }[];
	}>(file);
const vds = ["bsi_tr03137", "tslib_vds", "vdstools_vds"].flatMap(
	(name) => load(`vds-${name}.json`).vectors,
);
const negative = load("vds-negative.json").vectors;
const idb = load("vds-vdstools_idb.json").vectors;
const vdsNc = load("vdsnc.json").vectors;
const bcbp = load("bcbp.json");
const australia = vectors<{ csca_der_base64: string; crl_der_base64: string }>(
	"vdsnc-aus_pki.json",
);
const { certs } = vectors<{
	certs: Readonly<Record<string, { der_base64: string }>>;
}>("vds-signer_certs.json");

const lines = [
	...[...vds, ...negative].map(({ id, raw_hex }) => ({ id, hex: raw_hex })),
	...idb.map(({ id, barcode_string }) => ({ id, text: barcode_string })),
	...vdsNc.map(({ id, vds_nc }) => ({ id, text: JSON.stringify(vds_nc) })),
	...bcbp.vectors.map(({ id, bcbp: text }) => ({ id, text })),
	...(bcbp.negative ?? []).map(({ bcbp: text }, at) => ({
		id: `negative_${at}`,
		text,
	})),
];

const folder = temporaryFolder();
function put(folderName: string, name: string, base64: string) {
	mkdirSync(join(folder, folderName), { recursive: true });
	writeFileSync(join(folder, folderName, name), Buffer.from(base64, "base64"));
}
for (const [name, { der_base64 }] of Object.entries(certs)) {
	put("pinned/anchors", `${name}.der`, der_base64);
	put("known/signers", `${name}.der`, der_base64);
}
put("pinned/anchors", "aus.der", australia.csca_der_base64);
put("pinned/crls", "aus.crl", australia.crl_der_base64);

const now = ["--now", "2026-06-15"];
let pinned: Ran;
let known: Ran;
let without: Ran;
beforeAll(async () => {
	const decode = (...args: string[]) =>
		lintas(["decode", ...now, ...args], lines);
	[pinned, known, without] = await Promise.all([
		decode("--trust", join(folder, "pinned")),
		decode("--trust", join(folder, "known")),
		decode(),
	]);
});
const one = (ran: Ran, id: string) => ran.lines.find((line) => line.id === id);

test("one line each, nothing on standard error", () => {
	for (const ran of [pinned, known, without]) {
		expect(ran.lines.map(({ id }) => id)).toEqual(lines.map(({ id }) => id));
		expect(ran.stderr).toBe("");
		expect(ran.code).toBe(1);
	}
});

/** The reference of one names no certificate of the suite, whatever key made its signature. */
const byTrial = "vdstools_meldebescheinigung";

function verdictsOf({ id, expected, verification }: Vector) {
	const isSigned = (expected.signature_hex ?? null) !== null;
	if (!isSigned) return ["unsigned", "unsigned"];
	if (verification?.result !== "VALID" || id === byTrial) {
		return ["unknownSigner", "unknownSigner"];
	}
	return ["trusted", "untrusted"];
}

describe("seals of the suites", () => {
	test.each([...vds, ...idb])("$id", (vector) => {
		const [trusted, untrusted] = verdictsOf(vector);
		const line = one(pinned, vector.id);
		expect(line).toMatchObject({ kind: "seal", ok: true });
		expect(line.trust.verdict).toBe(trusted);
		expect(one(known, vector.id).trust.verdict).toBe(untrusted);
		const alone = trusted === "unsigned" ? "unsigned" : "unknownSigner";
		expect(one(without, vector.id).trust.verdict).toBe(alone);
	});

	test.each(vds)("fields of $id", ({ id, expected }) => {
		const { header } = expected;
		const line = one(pinned, id);
		expect(line.format).toBe("VDS");
		expect(line.fields.header).toMatchObject({
			version: header.icao_version,
			issuingCountry: header.issuing_country,
			signer: header.signer_identifier,
			certificateReference: header.certificate_reference,
			documentIssueDate: header.document_issue_date,
			signatureDate: header.signature_creation_date,
			featureDefinition: header.feature_definition_reference,
			documentType: header.document_type_category,
		});
		const features = expected.features.map(
			({ tag, hex }: { tag: string; hex: string }) => [tag, hex],
		);
		expect(
			line.fields.features
				.map(({ tag, hex }: { tag: string; hex: string }) => [tag, hex])
				.slice(0, features.length),
		).toEqual(features);
	});

	test("reasons", () => {
		expect(one(known, "vdstools_visa_224bitSig").trust).toEqual({
			verdict: "untrusted",
			signer: "DETS 32",
			reason: "trust.noAnchor",
		});
		expect(one(pinned, "vdstools_arrivalAttestationV02").trust).toEqual({
			verdict: "unknownSigner",
			signer: "DETS 0004F",
			reason: "trust.signerUnknown",
		});
	});

	test.each(negative)("$id is rejected", ({ id, expected }) => {
		const line = one(pinned, id);
		if (expected.startsWith("SIGNATURE_INVALID")) {
			expect(line.trust).toMatchObject({
				verdict: "invalid",
				reason: "trust.signature",
			});
		} else if (expected === "REJECT or IGNORE-PADDING (policy)") {
			expect(line.problems).toMatchObject([{ code: "seal.trailingPadding" }]);
		} else {
			expect(line.ok).toBe(false);
			expect(line.trust).toBeUndefined();
		}
	});
});

test.each(vdsNc)("VDS-NC $id", ({ id, expected, chain }) => {
	const line = one(pinned, id);
	expect(line).toMatchObject({ kind: "seal", format: "VDS-NC", ok: true });
	const invalid = expected.signature === "INVALID";
	const verdict = chain === "CSCA_AUS" ? "trusted" : "untrusted";
	expect(line.trust.verdict).toBe(invalid ? "invalid" : verdict);
	expect(one(without, id).trust.verdict).toBe(
		invalid ? "invalid" : "untrusted",
	);
});

describe("boarding passes", () => {
	test.each(bcbp.vectors)("$id", ({ id, expected }) => {
		const { kind, format, fields, trust } = one(pinned, id);
		expect({ kind, format }).toEqual({ kind: "boardingPass", format: "BCBP" });
		if (expected.passenger_name === undefined) {
			// Seen in the field with sizes that do not fit: read, and said to be broken.
			expect(one(pinned, id).ok).toBe(false);
			expect(fields.legs.length).toBeGreaterThan(0);
			return;
		}
		expect(fields.passengerName).toBe(expected.passenger_name);
		expect(fields.legs).toHaveLength(expected.legs.length);
		for (const [at, leg] of expected.legs.entries()) {
			expect(fields.legs[at]).toMatchObject({
				pnr: leg.pnr,
				from: leg.from,
				to: leg.to,
				carrier: leg.operating_carrier,
				flight: leg.flight_number,
				julianDate: leg.date_of_flight_julian,
				compartment: leg.compartment,
				seat: leg.seat,
				sequence: leg.check_in_sequence,
				status: leg.passenger_status,
			});
		}
		expect(fields.security?.data).toBe(expected.security?.data);
		expect(trust.verdict).toBe(
			expected.security ? "notVerifiableOffline" : "unsigned",
		);
	});

	test("negatives", () => {
		const bad = pinned.lines.filter(({ id }) => /^negative_/.test(id));
		expect(bad.length).toBe(bcbp.negative?.length);
		for (const line of bad) {
			expect(line.ok).toBe(false);
			expect(line.problems.length).toBeGreaterThan(0);
		}
	});
});

test("an address is resolved by its server only, an MRZ has no signature", async () => {
	const ran = await lintas(
		["decode", ...now],
		[
			{ id: 1, text: "https://evisa.imigrasi.go.id/x" },
			{
				id: 2,
				text: "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10",
			},
			{ id: 3, text: "M2DESMARAIS" },
		],
	);
	expect(ran.lines.map(({ trust }) => trust?.verdict)).toEqual([
		"notVerifiableOffline",
		undefined,
		undefined,
	]);
});

test("a folder that is no trust store ends the run, a bad file does not", async () => {
	const [first] = vds;
	const line = [{ id: 1, hex: first?.raw_hex }];
	const nowhere = join(folder, "nowhere");
	const none = await lintas(["decode", "--trust", nowhere], line);
	expect({ code: none.code, lines: none.lines }).toEqual({
		code: 2,
		lines: [],
	});
	expect(none.stderr).toMatch(/^lintas: trust\.folder: .+\n$/);
	put("bad/anchors", "a.der", "MAA=");
	const bad = await lintas(["decode", "--trust", join(folder, "bad")], line);
	expect(bad.lines[0].trust.verdict).toBe("unknownSigner");
	expect(bad.stderr).toMatch(/^lintas: anchors.a\.der: asn1\.[a-z]+\n$/);
});
