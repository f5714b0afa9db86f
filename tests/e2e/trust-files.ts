import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundleFile, bundleSigner } from "../trust/bundle/bundles.ts";
import { int, pem, seq, set } from "../trust/der.ts";
import {
	certificateDer,
	ecSigner,
	revocationListDer,
	signedDataDer,
} from "../trust/pki.ts";

/** The desk trusts the signer of these bundles as well. */
export function trustBundleSigner(folder: string): void {
	const file = join(folder, "signers.json");
	const signers = JSON.parse(readFileSync(file, "utf8"));
	writeFileSync(file, JSON.stringify([...signers, bundleSigner]));
}

/** DER of the certificates in one folder of a desk's trust. */
export function trustIn(folder: string, part: "anchors" | "signers") {
	return readdirSync(join(folder, "trust", part)).map((name) => {
		const text = readFileSync(join(folder, "trust", part, name), "latin1");
		const body = text.replace(/-----[A-Z ]+-----/g, "");
		return new Uint8Array(Buffer.from(body, "base64"));
	});
}

const key = ecSigner("prime256v1");

function authority(country: string, serial = "01"): Uint8Array {
	const subject = `C=${country},CN=CSCA ${country}`;
	return certificateDer({
		subject,
		issuer: subject,
		key,
		by: key,
		serial,
		isCa: true,
	});
}

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const country = (index: number) =>
	`${LETTERS[Math.floor(index / 26) % 26]}${LETTERS[index % 26]}`;

function masterList(count: number, to = "2040-01-01"): Uint8Array {
	const members = Array.from({ length: count }, (_, index) =>
		authority(country(index), (index + 16).toString(16).padStart(4, "0")),
	);
	const strange = certificateDer({
		subject: "C=UX,CN=CSCA UX",
		issuer: "C=UX,CN=CSCA UX",
		key: ecSigner("secp256k1"),
		by: key,
	});
	const plain = certificateDer({
		subject: "C=UT,CN=Z9",
		issuer: "C=UT,CN=CSCA UT",
		key,
		by: key,
	});
	const content = seq(int("00"), set(...members, plain, strange));
	return signedDataDer("2.23.136.1.1.2", content, {
		subject: "C=UZ,CN=Master List Signer",
		issuer: "C=UZ,CN=CSCA UZ",
		key: ecSigner("prime256v1"),
		by: key,
		purposes: ["2.23.136.1.1.3"],
		to,
	});
}

/** Files to be opened, good and bad, by what they are. */
export function trustFiles(folder: string) {
	const write = (name: string, bytes: Uint8Array | string) => {
		const path = join(folder, name);
		writeFileSync(path, bytes);
		return path;
	};
	const anchor = authority("QA");
	const list = masterList(60);
	const changed = list.slice();
	changed[900] = (changed[900] ?? 0) ^ 1;
	const wrong = {
		put: [{ kind: "anchor", der: anchor.subarray(0, 99) }],
	} as const;
	const other = authority("QB");
	return {
		anchor: write("qa.pem", pem("CERTIFICATE", anchor)),
		note: write("note.cer", "a note"),
		cut: write("cut.der", anchor.subarray(0, 200)),
		strangeList: write(
			"strange.crl",
			revocationListDer("C=QZ,CN=CSCA QZ", key, []),
		),
		bundle: write(
			"1.trust",
			bundleFile({ put: [{ kind: "anchor", der: other }] }),
		),
		next: (withdraw: string) =>
			write(
				"2.trust",
				bundleFile({
					version: 2,
					put: [{ kind: "anchor", der: authority("QC") }],
					withdraw: [{ fingerprint: withdraw, reason: "key lost" }],
				}),
			),
		wrongLine: write("line.trust", bundleFile(wrong)),
		stranger: write("stranger.trust", bundleFile({ signer: "Nobody" })),
		masterList: write("utopia.ml", list),
		changedList: write("changed.ml", changed),
		oldList: write("old.ml", masterList(1, "2022-01-01")),
		longList: write("long.ml", masterList(9_900)),
	};
}
