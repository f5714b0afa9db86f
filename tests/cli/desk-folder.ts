import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CrossingEntry } from "../../contract/store.ts";
import { dataFiles } from "../../desk/data-files.ts";
import { demoKey } from "../../desk/keys/store-key.ts";
import { writeBundle } from "../../store/bundle/write-bundle.ts";
import { openStore } from "../../store/open-store.ts";
import { createSigningKey } from "../../store/signing-key.ts";
import { temporaryFolder } from "./run-cli.ts";

const signer = createSigningKey();

/** A demonstration's folder that trusts the bundles of `bundleIn`. */
export function deskFolder(): string {
	const folder = temporaryFolder();
	writeFileSync(
		dataFiles(folder).signers,
		JSON.stringify([{ name: "Specimen", publicKey: signer.publicKeyHex }]),
	);
	return folder;
}

export function bundleIn(folder: string, version: number): string {
	const path = join(folder, `${version}.lbundle`);
	const visa = {
		visaNumber: `V${version}`,
		index: "B1",
		documentNumber: "T1234567",
		issuingState: "UTO",
		nationality: "UTO",
		surname: "TESTER",
		givenNames: "ANNA",
		dateOfBirth: "1990-01-01",
		sex: "F",
		issuedOn: "2026-01-02",
		entries: "single",
		status: "issued",
	};
	writeBundle(
		path,
		{
			source: "Specimen authority",
			version,
			asOfMs: Date.parse("2026-01-15T08:00:00Z"),
			signer: "Specimen",
			sections: [{ section: "visas", rows: [visa] }],
		},
		signer,
	);
	return path;
}

/** A demonstration's folder whose store has these accounts. */
export function deskWithAccounts(accounts: readonly object[]): string {
	const folder = deskFolder();
	const path = join(folder, "accounts.lbundle");
	writeBundle(
		path,
		{
			source: "Specimen authority",
			version: 1,
			asOfMs: Date.parse("2026-01-15T08:00:00Z"),
			signer: "Specimen",
			sections: [{ section: "accounts", rows: accounts }],
		},
		signer,
	);
	const opened = openStore({
		path: dataFiles(folder).store,
		keyHex: keyOf(folder),
	});
	if (!opened.ok) throw new Error(opened.error.code);
	const imported = opened.value.importBundle({
		path,
		trustedSigners: [{ name: "Specimen", publicKey: signer.publicKeyHex }],
		atMs: Date.parse("2026-01-15T09:00:00Z"),
	});
	opened.value.close();
	if (!imported.ok) throw new Error(imported.error.code);
	return folder;
}

/** The same bundle with one character of its last row changed. */
export function tamperedCopy(path: string): string {
	const copy = `${path}.tampered`;
	const text = readFileSync(path, "utf8");
	writeFileSync(copy, text.replace('"TESTER"', '"TASTER"'));
	return copy;
}

export function keyOf(folder: string): string {
	const key = demoKey(dataFiles(folder).key);
	if (!key.ok) throw new Error(key.error.code);
	return key.value;
}

/** Records so many crossings in the folder's store. */
export function recordCrossings(folder: string, count: number): void {
	const opened = openStore({
		path: dataFiles(folder).store,
		keyHex: keyOf(folder),
	});
	if (!opened.ok) throw new Error(opened.error.code);
	for (let number = 1; number <= count; number++) {
		const recorded = opened.value.recordCrossing(crossing(number));
		if (!recorded.ok) throw new Error(recorded.error.code);
	}
	opened.value.close();
}

function crossing(number: number): CrossingEntry {
	return {
		crossingId: String(number).padStart(26, "0"),
		atMs: Date.parse("2026-01-15T08:00:00Z") + number,
		day: "2026-01-15",
		place: "CGK",
		desk: "1",
		direction: "arrival",
		document: {
			format: "TD3",
			issuingState: "UTO",
			documentNumber: `T${number}`,
			nationality: "UTO",
			surname: "TESTER",
			givenNames: "ANNA",
			dateOfBirth: "1990-01-01",
			sex: "F",
			dateOfExpiry: "2031-04-15",
		},
		verdict: "admit",
		outcome: "visaValid",
		because: ["test.rule"],
		checks: { ban: { value: "clear", asOfMs: 0 } },
		permittedUntil: "2026-02-13",
		decision: "admit",
		officerId: "sari",
		rulePack: "test",
		rulePackDigest: "0".repeat(64),
	};
}
