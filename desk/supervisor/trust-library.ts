import type { TrustRow, TrustView } from "../../contract/trust-desk.ts";
import type { Day } from "../../core/day.ts";
import { fail, ok, type Result } from "../../core/result.ts";
import { readMasterList } from "../../trust/master-list/read-master-list.ts";
import {
	importTrustBundle,
	openTrustBundle,
} from "../../trust/store/import-trust-bundle.ts";
import { type Approval, keepTrust } from "../../trust/store/keep-trust.ts";
import type { TrustJournal } from "../../trust/store/trust-journal.ts";
import { withdrawTrust } from "../../trust/store/withdraw-trust.ts";
import { followTrust } from "../sources/follow-trust.ts";
import {
	bundleSigners,
	loadTrust,
	type TrustFiles,
	type TrustInForce,
	trustAtStart,
} from "../sources/trust-in-force.ts";
import { trustRow, withdrawnRow } from "./trust-card.ts";
import {
	bundleOffer,
	certificateOffer,
	kindOfFile,
	masterListOffer,
	type Offer,
	withdrawalOffer,
} from "./trust-offer.ts";

export interface TrustLibrary {
	view(): TrustView;
	rows(today: Day): TrustRow[];
	/** Errors: those of the file's kind; `masterList.cancelled` when `close` came first. */
	open(file: Uint8Array, name: string, today: Day): Promise<Result<void>>;
	offerWithdrawal(fingerprint: string, today: Day): Result<void>;
	offer(): Offer | null;
	/** Puts away what is open and ends what is being read. */
	close(): void;
	/** Carries the offer out. Errors: `trust.nothingOpened`, those of what it does. */
	apply(
		offer: Offer,
		approval: Approval,
		journal: TrustJournal,
	): Promise<Result<void>>;
	stop(): void;
}

const mostProblems = 200;

/** What this desk trusts, and the one change of it that is open. */
export function openTrustLibrary(
	files: TrustFiles,
	nowMs: () => number,
	onChange: () => void,
): TrustLibrary {
	let now = trustAtStart(files);
	let revision = 0;
	let offer: Offer | null = null;
	let reading: { file: string; done: number; total: number } | null = null;
	let cancel: AbortController | null = null;
	let writing: TrustView["writing"] = null;

	function believe(fresh: TrustInForce): void {
		now = fresh;
		revision += 1;
		onChange();
	}
	const unfollow = followTrust(files, now, believe, () => {});

	/** What was just written counts here before the folder's watch says so. */
	function readAgain(): void {
		const read = loadTrust(files);
		if (read.ok) now = { loaded: read.value, damage: null };
		revision += 1;
	}

	function take(made: Result<Offer>): Result<void> {
		offer = made.ok ? made.value : null;
		onChange();
		return made.ok ? ok(undefined) : made;
	}

	async function readList(
		file: Uint8Array,
		name: string,
		today: Day,
	): Promise<Result<void>> {
		const mine = new AbortController();
		cancel = mine;
		const progress = { file: name.slice(0, 255), done: 0, total: 0 };
		reading = progress;
		onChange();
		const list = await readMasterList(file, {
			signal: mine.signal,
			onProgress: (done, total) => {
				if (cancel !== mine) return;
				reading = { ...progress, done, total };
				onChange();
			},
		});
		if (cancel !== mine) return fail("masterList.cancelled");
		cancel = null;
		reading = null;
		const { loaded } = now;
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

	async function carryOut(
		made: Offer,
		approval: Approval,
		journal: TrustJournal,
	): Promise<Result<unknown>> {
		if ("bundle" in made) {
			return importTrustBundle(files.trust, made.bundle, approval, journal);
		}
		if ("withdraw" in made) {
			const { withdraw } = made;
			return withdrawTrust(
				files.trust,
				withdraw,
				now.loaded,
				approval,
				journal,
			);
		}
		const total = made.keep.length;
		let done = 0;
		return keepTrust(files.trust, made.keep, approval, journal, () => {
			done += 1;
			writing = { done, total };
			onChange();
		});
	}

	return {
		view() {
			const { store, barred, problems } = now.loaded;
			const damage = now.damage ? [now.damage] : [];
			const listed = problems.filter(({ file }) => file !== now.damage?.file);
			return {
				revision,
				anchors: store.anchors.length,
				signers: store.signers.length,
				crls: store.revocations.length,
				withdrawn: barred.length,
				problems: [...damage, ...listed]
					.slice(0, mostProblems)
					.map(({ file, code, detail }) => ({
						file: file.slice(0, 200),
						code,
						detail: (detail ?? "").slice(0, 400),
					})),
				offer: reading
					? { kind: "reading", ...reading }
					: (offer?.view ?? null),
				writing,
			};
		},
		rows(today) {
			const { items, barred } = now.loaded;
			return [
				...items.map((item) => trustRow(item, today)),
				...barred.map((one) => withdrawnRow(one, now.loaded, today)),
			].slice(0, 20_000);
		},
		async open(file, name, today) {
			close();
			switch (kindOfFile(file)) {
				case "masterList":
					return readList(file, name, today);
				case "certificate":
					return take(certificateOffer(file, now.loaded, today));
				case "bundle": {
					const signers = bundleSigners(files);
					const opened = openTrustBundle(file, signers, now.loaded, nowMs());
					return take(
						opened.ok ? ok(bundleOffer(opened.value, today)) : opened,
					);
				}
			}
		},
		offerWithdrawal(fingerprint, today) {
			close();
			return take(withdrawalOffer(fingerprint, now.loaded, today));
		},
		offer: () => offer,
		close() {
			close();
			onChange();
		},
		async apply(made, approval, journal) {
			if (offer !== made) return fail("trust.nothingOpened");
			// Nobody confirms it a second time while it is written.
			offer = null;
			const done = await carryOut(made, approval, journal);
			writing = null;
			readAgain();
			onChange();
			return done.ok ? ok(undefined) : done;
		},
		stop() {
			close();
			unfollow();
		},
	};
}
