import { parseSeal } from "../../../core/seal/parse.ts";
import type { Seal } from "../../../core/seal/seal.ts";
import type { Certificate } from "../../../trust/certificate/certificate.ts";
import { parseCertificate } from "../../../trust/certificate/parse-certificate.ts";
import { inflateBounded } from "../../../trust/seal/inflate.ts";
import { verifySeal } from "../../../trust/seal/verify-seal.ts";
import { createTrustStore } from "../../../trust/store/trust-store.ts";
import { bytesOf, vectors } from "../../core/seal/build.ts";
import { cpuMsOf, median, rounded } from "./measure.ts";

const TODAY = "2026-06-15";
const ROUNDS = 15;

function certificate(base64: string): Certificate {
	const read = parseCertificate(new Uint8Array(Buffer.from(base64, "base64")));
	if (!read.ok) throw new Error(read.error.code);
	return read.value;
}

function seal(input: Parameters<typeof parseSeal>[0]): Seal {
	const read = parseSeal(input, inflateBounded);
	if (!read.ok) throw new Error(read.error.code);
	return read.value;
}

const vds = vectors<{ vectors: readonly { id: string; raw_hex: string }[] }>(
	"vds-vdstools_vds.json",
).vectors;
const hexOf = (id: string) => vds.find((it) => it.id === id)?.raw_hex ?? "";
const visaBytes = bytesOf(hexOf("vdstools_visa_224bitSig"));
const australian = vectors<{
	vectors: readonly { id: string; vds_nc: unknown }[];
}>("vdsnc.json").vectors.find(({ id }) => id === "aus_citizen_jane_sue");

export function seals() {
	const { certs } = vectors<{
		certs: Readonly<Record<string, { der_base64: string }>>;
	}>("vds-signer_certs.json");
	const { csca_der_base64 } = vectors<{ csca_der_base64: string }>(
		"vdsnc-aus_pki.json",
	);
	const anchors = [
		...Object.values(certs).map((it) => certificate(it.der_base64)),
		certificate(csca_der_base64),
	];
	const material = {
		"visa, brainpoolP224r1": seal({ bytes: visaBytes }),
		"travel document, brainpoolP256r1": seal({
			bytes: bytesOf(hexOf("vdstools_emergenyTravelDoc")),
		}),
		"VDS-NC, P-256 under RSA-4096": seal({
			text: JSON.stringify(australian?.vds_nc),
		}),
	};
	const verifyMs = Object.fromEntries(
		Object.entries(material).map(([name, one]) => {
			const store = createTrustStore({ anchors });
			const verify = () => {
				const { verdict } = verifySeal(one, store, TODAY);
				if (verdict !== "trusted") throw new Error(`${name}: ${verdict}`);
			};
			const first = cpuMsOf(verify);
			const next = Array.from({ length: ROUNDS }, () => cpuMsOf(verify));
			return [name, { first: rounded(first), median: rounded(median(next)) }];
		}),
	);
	const parseMs = cpuMsOf(() => {
		for (let i = 0; i < 2_000; i++) seal({ bytes: visaBytes });
	});
	return { parseUs: rounded(parseMs / 2, 1), verifyCpuMs: verifyMs };
}
