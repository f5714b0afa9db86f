import { createHash } from "node:crypto";
import type { TrustOffer as OfferView } from "../contract/trust-desk.ts";
import type { Day } from "../core/day.ts";
import { fail, ok, type Result } from "../core/result.ts";
import { derBlocks } from "../trust/asn1/pem.ts";
import { isTrustBundle } from "../trust/bundle/trust-bundle-head.ts";
import { matterOf } from "../trust/bundle/trust-matter.ts";
import { mayIssue } from "../trust/chain/issued-by.ts";
import {
	masterListReason,
	masterListRefusal,
} from "../trust/master-list/judge-master-list.ts";
import type { MasterList } from "../trust/master-list/parse-master-list.ts";
import { sortMasterList } from "../trust/master-list/sort-master-list.ts";
import { type Candidate, candidateOf } from "../trust/store/candidate.ts";
import type { LoadedTrustStore } from "../trust/store/from-folder.ts";

import type { TrustItem } from "../trust/store/in-force.ts";
import type { KeptItem } from "../trust/store/keep-trust.ts";
import type { TrustOffer as BundleOffer } from "../trust/store/open-trust-bundle.ts";
import type { Withdrawing } from "../trust/store/withdraw-trust.ts";
import { withdrawalOf } from "../trust/store/withdrawal-of.ts";
import { certificateRow, trustRow } from "./trust-card.ts";

/** What two people may confirm: how it looks, and what it does. */
export type Offer =
	| { readonly view: OfferView; readonly keep: readonly KeptItem[] }
	| { readonly view: OfferView; readonly bundle: BundleOffer }
	| { readonly view: OfferView; readonly withdraw: Withdrawing };

/** A CMS message with signed data (RFC 5652 §5.1): what a master list is. */
const SIGNED_DATA = Buffer.from("06092a864886f70d010702", "hex");
const mostRows = 200;

export type FileKind = "bundle" | "masterList" | "certificate";

export function kindOfFile(file: Uint8Array): FileKind {
	if (isTrustBundle(file)) return "bundle";
	const start = Buffer.from(file.subarray(0, 24));
	return start[0] === 0x30 && start.includes(SIGNED_DATA)
		? "masterList"
		: "certificate";
}

/** An authority becomes an anchor, another certificate a known signer. Errors: those of `candidateOf`. */
export function certificateOffer(
	file: Uint8Array,
	now: LoadedTrustStore,
	today: Day,
): Result<Offer> {
	const blocks = derBlocks(file, 2);
	const [der] = blocks.ok ? blocks.value : [];
	const as = der === undefined ? null : matterOf("anchor", der);
	const isAuthority =
		as?.ok === true &&
		as.value.kind !== "crl" &&
		mayIssue(as.value.certificate);
	const isList = der !== undefined && as?.ok === false && isRevocations(der);
	const kind = isList ? "crl" : isAuthority ? "anchor" : "signer";
	const read = candidateOf(kind, file, now, today);
	if (!read.ok) return read;
	const { remarks } = read.value;
	if (remarks.includes("trust.crlUnsigned")) return fail("trust.crlUnsigned");
	if (remarks.includes("trust.alreadyAnchor"))
		return fail("trust.alreadyThere");
	const row = candidateRow(read.value, today);
	if (!row.ok) return row;
	const { der: kept, summary } = read.value;
	return ok({
		view: {
			kind: "certificate",
			offerId: summary.fingerprint,
			row: row.value,
			serial: "serial" in summary ? summary.serial.slice(0, 128) : "",
			remarks: remarks.slice(0, 12),
		},
		keep: [{ kind, der: kept, fingerprint: summary.fingerprint }],
	});
}

function isRevocations(der: Uint8Array): boolean {
	return matterOf("crl", der).ok;
}

function candidateRow({ kind, der }: Candidate, today: Day) {
	const matter = matterOf(kind, der);
	if (!matter.ok) return matter;
	const item: TrustItem = { ...matter.value, origin: { kind: "folder" } };
	return ok({ ...trustRow(item, today), origin: null });
}

export function bundleOffer(bundle: BundleOffer, today: Day): Offer {
	const { head, digest } = bundle.bundle;
	const rows = (items: readonly TrustItem[]) =>
		items.slice(0, mostRows).map((item) => trustRow(item, today));
	return {
		view: {
			kind: "bundle",
			offerId: digest,
			source: head.source,
			version: head.version,
			asOf: head.asOf,
			signer: head.signer,
			added: rows(bundle.added).map((row) => ({ ...row, origin: null })),
			addedCount: bundle.added.length,
			dropped: rows(bundle.dropped),
			droppedCount: bundle.dropped.length,
			stayWithdrawn: bundle.stayWithdrawn,
		},
		bundle,
	};
}

/** Errors: those of `masterListRefusal`, `masterList.nothingNew`. */
export function masterListOffer(
	file: Uint8Array,
	list: MasterList,
	now: LoadedTrustStore,
	today: Day,
): Result<Offer> {
	const refusal = masterListRefusal(list, now.store, today);
	if (refusal !== null) return fail(refusal);
	const { fresh, alreadyHere, refused } = sortMasterList(list, now);
	if (fresh.length === 0) return fail("masterList.nothingNew");
	const digest = createHash("sha256").update(file).digest("hex");
	const counts = new Map<string, number>();
	for (const { subject } of fresh) {
		const country = subject.country.toUpperCase().slice(0, 8);
		counts.set(country, (counts.get(country) ?? 0) + 1);
	}
	return ok({
		view: {
			kind: "masterList",
			offerId: digest,
			signer: certificateRow("signer", list.signer, today),
			remark: masterListReason(list, now.store, today),
			signedAt: list.signedAt,
			freshCount: fresh.length,
			alreadyHere,
			states: [...counts]
				.sort(([a], [b]) => a.localeCompare(b))
				.slice(0, 400)
				.map(([country, count]) => ({ country, count })),
			refusedCount: refused.length,
			refused: refused.slice(0, mostRows).map(({ code, subject }) => ({
				code,
				subject: subject?.slice(0, 1_000) ?? null,
			})),
		},
		keep: fresh.map(({ der, sha256: fingerprint }) => ({
			kind: "anchor",
			der,
			fingerprint,
			list: digest,
		})),
	});
}

/** Errors: those of `withdrawalOf`. */
export function withdrawalOffer(
	fingerprint: string,
	now: LoadedTrustStore,
	today: Day,
): Result<Offer> {
	const withdrawal = withdrawalOf(fingerprint, now);
	if (!withdrawal.ok) return withdrawal;
	const item = now.items.find((one) => one.fingerprint === fingerprint);
	if (item === undefined) return fail("trust.notThere");
	const row = trustRow(item, today);
	return ok({
		view: { kind: "withdrawal", offerId: fingerprint, row },
		withdraw: withdrawal.value,
	});
}
