import { basename } from "node:path";
import type { TrustRow, TrustState } from "../contract/trust-desk.ts";
import { mostTrustRows, type TrustWork } from "../contract/trust-reading.ts";
import type { Day } from "../core/day.ts";
import { fail, ok, type Result } from "../core/result.ts";
import { MAX_TRUST_BUNDLE_BYTES } from "../trust/bundle/limits.ts";
import type { BundleSigner } from "../trust/bundle/read-trust-bundle.ts";
import { readMasterList } from "../trust/master-list/read-master-list.ts";
import { openTrustBundle } from "../trust/store/open-trust-bundle.ts";
import { readTrustFile } from "../trust/store/read-trust-file.ts";
import type { TrustInForce } from "../trust/store/trust-in-force.ts";
import { trustRow, withdrawnRow } from "./trust-card.ts";
import {
	bundleOffer,
	certificateOffer,
	kindOfFile,
	masterListOffer,
	type Offer,
	withdrawalOffer,
} from "./trust-offer.ts";
import { trustWork } from "./trust-work.ts";

export interface TrustDesk {
	state(): TrustState;
	rows(today: Day): TrustRow[];
	/** Codes: those of `openTrustFile` in the contract. */
	open(path: string, today: Day, atMs: number): Promise<Result<void>>;
	offerWithdrawal(fingerprint: string, today: Day): Result<void>;
	close(): void;
	take(offerId: string): Result<TrustWork>;
}

const mostProblems = 200;

/** What is trusted, shown to people, and the one change of it that is open. Nothing is written here. */
export function createTrustDesk(
	now: () => TrustInForce,
	signers: () => readonly BundleSigner[],
	onChange: () => void,
): TrustDesk {
	let offer: { readonly made: Offer; readonly path: string } | null = null;
	let reading: { file: string; done: number; total: number } | null = null;
	let cancel: AbortController | null = null;

	function take(made: Result<Offer>, path = ""): Result<void> {
		offer = made.ok ? { made: made.value, path } : null;
		onChange();
		return made.ok ? ok(undefined) : made;
	}

	async function readList(
		file: Uint8Array,
		path: string,
		today: Day,
	): Promise<Result<void>> {
		const mine = new AbortController();
		cancel = mine;
		const name = basename(path).slice(0, 255);
		reading = { file: name, done: 0, total: 0 };
		onChange();
		const list = await readMasterList(file, {
			signal: mine.signal,
			onProgress: (done, total) => {
				if (cancel !== mine) return;
				reading = { file: name, done, total };
				onChange();
			},
		});
		if (cancel !== mine) return fail("masterList.cancelled");
		cancel = null;
		reading = null;
		const { loaded } = now();
		return take(
			list.ok ? masterListOffer(file, list.value, loaded, today) : list,
		);
	}

	function close(): void {
		cancel?.abort();
		cancel = null;
		reading = null;
		offer = null;
	}

	return {
		state() {
			const { loaded, damage } = now();
			const { store, barred, problems } = loaded;
			const listed = problems.filter(({ file }) => file !== damage?.file);
			return {
				anchors: store.anchors.length,
				signers: store.signers.length,
				crls: store.revocations.length,
				withdrawn: barred.length,
				problems: [...(damage ? [damage] : []), ...listed]
					.slice(0, mostProblems)
					.map(({ file, code, detail }) => ({
						file: file.slice(0, 200),
						code,
						detail: (detail ?? "").slice(0, 400),
					})),
				offer: reading
					? { kind: "reading", ...reading }
					: (offer?.made.view ?? null),
			};
		},
		rows(today) {
			const { loaded } = now();
			return [
				...loaded.items.map((item) => trustRow(item, today)),
				...loaded.barred.map((one) => withdrawnRow(one, loaded, today)),
			].slice(0, mostTrustRows);
		},
		async open(path, today, atMs) {
			close();
			const file = readTrustFile(path, MAX_TRUST_BUNDLE_BYTES);
			if (!file.ok) {
				const { code } = file.error;
				return take(code === "trust.fileTooLong" ? file : fail("file.failed"));
			}
			const bytes = file.value;
			const { loaded } = now();
			switch (kindOfFile(bytes)) {
				case "masterList":
					return readList(bytes, path, today);
				case "certificate":
					return take(certificateOffer(bytes, loaded, today));
				case "bundle": {
					const opened = openTrustBundle(bytes, signers(), loaded, atMs);
					return opened.ok
						? take(ok(bundleOffer(opened.value, today)), path)
						: take(opened);
				}
			}
		},
		offerWithdrawal(fingerprint, today) {
			close();
			return take(withdrawalOffer(fingerprint, now().loaded, today));
		},
		close() {
			close();
			onChange();
		},
		take(offerId) {
			const open = offer;
			const { view } = open?.made ?? {};
			if (!open || !view || view.kind === "reading" || view.offerId !== offerId)
				return fail("trust.nothingOpened");
			offer = null;
			onChange();
			return ok(trustWork(open.made, open.path));
		},
	};
}
