import { existsSync } from "node:fs";
import { join } from "node:path";
import { fail, ok, type Result } from "../../core/result.ts";
import type { TrustKind } from "../bundle/trust-matter.ts";
import { readTrustFile } from "./read-trust-file.ts";
import { writeWhole } from "./write-whole.ts";

/** Who put a file of the folder there. */
export interface HandEntry {
	readonly kind: TrustKind;
	readonly fingerprint: string;
	/** Account ids. */
	readonly by: string;
	readonly atMs: number;
	/** SHA-256 of the master list it came in. */
	readonly list?: string;
}

/** The bundle of a source that counts; there is one for each. */
export interface BundleEntry {
	/** SHA-256 of the file, which is its name. */
	readonly digest: string;
	readonly source: string;
	readonly version: number;
	readonly signer: string;
	/** Account ids; empty: taken over on its signature alone. */
	readonly by: string;
	readonly atMs: number;
}

/** What people of this desk took back; a bundle does not bring it again, people do. */
export interface WithdrawnEntry {
	readonly kind: TrustKind;
	readonly fingerprint: string;
	readonly subject: string;
	readonly by: string;
	readonly atMs: number;
}

/** Where the trust of a desk comes from. One file, so that every change is whole or none. */
export interface Ledger {
	readonly hand: readonly HandEntry[];
	readonly bundles: readonly BundleEntry[];
	readonly withdrawn: readonly WithdrawnEntry[];
}

export const LEDGER_FILE = "ledger.json";
const COPY_FILE = "ledger.copy.json";
const MAX_LEDGER_BYTES = 33_554_432;
const EMPTY: Ledger = { hand: [], bundles: [], withdrawn: [] };

export interface ReadLedger {
	readonly ledger: Ledger;
	/** The file itself did not read: its copy did. */
	readonly isCopy: boolean;
}

/**
 * The ledger of a trust folder; one that was never written is empty. A ledger that cannot be read is
 * no empty one, or what was withdrawn would count again. Error: `trust.ledger`.
 */
export function readLedger(folder: string): Result<ReadLedger> {
	const paths = [LEDGER_FILE, COPY_FILE].map((name) => join(folder, name));
	if (!paths.some((path) => existsSync(path))) {
		return ok({ ledger: EMPTY, isCopy: false });
	}
	for (const [index, path] of paths.entries()) {
		const ledger = ledgerIn(path);
		if (ledger !== null) return ok({ ledger, isCopy: index > 0 });
	}
	return fail("trust.ledger");
}

/** Error: `trust.unwritable`. */
export function writeLedger(folder: string, ledger: Ledger): Result<null> {
	const bytes = Buffer.from(`${JSON.stringify(ledger, null, "\t")}\n`);
	const written = writeWhole(join(folder, LEDGER_FILE), bytes);
	return written.ok ? writeWhole(join(folder, COPY_FILE), bytes) : written;
}

/** Reads, changes and writes in one go, so that two programs do not lose each other's change. */
export function changeLedger(
	folder: string,
	change: (ledger: Ledger) => Ledger,
): Result<null> {
	const read = readLedger(folder);
	return read.ok ? writeLedger(folder, change(read.value.ledger)) : read;
}

type Members = Readonly<Record<string, unknown>>;

const isText = (value: unknown, most = 400) =>
	typeof value === "string" && value.length <= most;
const isDigest = (value: unknown) =>
	typeof value === "string" && /^[0-9a-f]{64}$/.test(value);
const isKind = (value: unknown) =>
	value === "anchor" || value === "signer" || value === "crl";
const isBy = ({ by, atMs }: Members) => isText(by) && Number.isInteger(atMs);

const isHand = (one: Members) =>
	isKind(one.kind) &&
	isDigest(one.fingerprint) &&
	isBy(one) &&
	(one.list === undefined || isDigest(one.list));
const isBundle = (one: Members) =>
	isDigest(one.digest) &&
	isText(one.source, 80) &&
	Number.isSafeInteger(one.version) &&
	isText(one.signer, 80) &&
	isBy(one);
const isWithdrawn = (one: Members) =>
	isKind(one.kind) &&
	isDigest(one.fingerprint) &&
	isText(one.subject, 1_000) &&
	isBy(one);

function isListOf(
	value: unknown,
	is: (one: Members) => boolean,
): value is readonly never[] {
	return (
		Array.isArray(value) &&
		value.every(
			(one) => typeof one === "object" && one !== null && is(one as Members),
		)
	);
}

function ledgerIn(path: string): Ledger | null {
	try {
		const bytes = readTrustFile(path, MAX_LEDGER_BYTES);
		if (!bytes.ok) return null;
		const text = Buffer.from(bytes.value).toString();
		const { hand, bundles, withdrawn } = JSON.parse(text) as Members;
		return isListOf(hand, isHand) &&
			isListOf(bundles, isBundle) &&
			isListOf(withdrawn, isWithdrawn)
			? { hand, bundles, withdrawn }
			: null;
	} catch {
		return null;
	}
}
