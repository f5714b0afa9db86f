import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach } from "vitest";
import type { CrossingEntry } from "../../contract/store.ts";
import type { VisaRow } from "../../store/bundle/rows.ts";
import { writeBundle } from "../../store/bundle/write-bundle.ts";
import { openStore, type Store } from "../../store/open-store.ts";
import type { SectionName } from "../../store/sections.ts";
import { createSigningKey } from "../../store/signing-key.ts";

export const today = "2026-01-15";
export const atMs = Date.parse("2026-01-15T08:00:00Z");
export const signer = createSigningKey();
export const trustedSigners = [
	{ name: "Test authority", publicKey: signer.publicKeyHex },
];

const cleanUps: (() => void)[] = [];
afterEach(() => {
	for (const cleanUp of cleanUps.splice(0).reverse()) cleanUp();
});

export function later(cleanUp: () => void): void {
	cleanUps.push(cleanUp);
}

export function temporaryFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), "lintas-store-"));
	later(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

export function newKeyHex(): string {
	return randomBytes(32).toString("hex");
}

/** The value of a reply, or the test fails with its code. */
export function must<T>(
	reply:
		| { ok: true; value: T }
		| { ok: false; error: { code: string; detail?: string } },
): T {
	if (!reply.ok) throw new Error(`${reply.error.code} ${reply.error.detail}`);
	return reply.value;
}

/** The code of a failure, or "ok". */
export function codeOf(
	reply: { ok: true } | { ok: false; error: { code: string } },
): string {
	return reply.ok ? "ok" : reply.error.code;
}

export interface TestStore {
	readonly store: Store;
	readonly path: string;
	readonly keyHex: string;
}

export function testStore(folder = temporaryFolder()): TestStore {
	const path = join(folder, "store.db");
	const keyHex = newKeyHex();
	const store = must(openStore({ path, keyHex, today: () => today }));
	later(() => store.close());
	return { store, path, keyHex };
}

export function visa(index: number, change: Partial<VisaRow> = {}): VisaRow {
	return {
		visaNumber: `V${String(index).padStart(6, "0")}`,
		index: "B1",
		documentNumber: `L${String(index).padStart(8, "0")}`,
		issuingState: "UTO",
		nationality: "UTO",
		surname: `ERIKSSON ${"ABCDEFGHIJ".charAt(index % 10)}`,
		givenNames: "ANNA MARIA",
		dateOfBirth: "1974-08-12",
		sex: "F",
		issuedOn: "2026-01-02",
		entries: "single",
		status: "issued",
		...change,
	};
}

export type Sections = Partial<Record<SectionName, readonly object[]>>;

export function bundleFile(
	sections: Sections,
	{ version = 1, source = "Test source", signerName = "Test authority" } = {},
	path = join(temporaryFolder(), "test.lbundle"),
): string {
	writeBundle(
		path,
		{
			source,
			version,
			asOfMs: atMs - 3_600_000,
			signer: signerName,
			sections: Object.entries(sections).map(([section, rows]) => ({
				section: section as SectionName,
				rows,
			})),
		},
		signer,
	);
	return path;
}

export function load(
	store: Store,
	sections: Sections,
	options: { version?: number; source?: string } = {},
): void {
	const path = bundleFile(sections, options);
	must(store.importBundle({ path, trustedSigners, atMs }));
}

export function crossingId(index: number): string {
	return String(index).padStart(26, "0");
}

export function crossing(
	index: number,
	change: Partial<CrossingEntry> = {},
): CrossingEntry {
	return {
		crossingId: crossingId(index),
		atMs: atMs + index,
		day: today,
		place: "CGK",
		desk: "A1",
		direction: "arrival",
		document: {
			format: "TD3",
			issuingState: "UTO",
			documentNumber: "L00000001",
			nationality: "UTO",
			surname: "ERIKSSON B",
			givenNames: "ANNA MARIA",
			dateOfBirth: "1974-08-12",
			sex: "F",
			dateOfExpiry: "2031-04-15",
		},
		verdict: "admit",
		outcome: "visaValid",
		because: ["test.rule"],
		checks: { ban: { value: "clear", asOfMs: atMs } },
		permittedUntil: "2026-02-13",
		decision: "admit",
		officerId: "sari",
		rulePack: "test",
		rulePackDigest: "0".repeat(64),
		...change,
	};
}

export const traveller = {
	issuingState: "UTO",
	documentNumber: "L00000001",
	surname: "ERIKSSON B",
	givenNames: "ANNA MARIA",
	dateOfBirth: "1974-08-12",
} as const;
