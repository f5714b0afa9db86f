import type { OutputOf, Reply } from "../contract/define.ts";
import type {
	Checkpoint,
	Correction,
	CrossingEntry,
	OpenLock,
	storeCalls,
} from "../contract/store.ts";
import type { Visit } from "../contract/visit.ts";
import type { TravellerKey } from "../core/checks/facts.ts";
import { recordFault } from "../core/crossing/record-fault.ts";
import { numberKey } from "../core/document/number-key.ts";
import { fail, ok } from "../core/result.ts";
import { pinTries } from "./accounts/pin-tries.ts";
import {
	type Account,
	publicAccount,
	verifyPin,
} from "./accounts/verify-pin.ts";
import {
	type ImportOptions,
	type ImportSummary,
	importBundle,
} from "./bundle/import-bundle.ts";
import type { VisaRow } from "./bundle/rows.ts";
import { crossingCorrector } from "./correct-crossing.ts";
import { guarded } from "./failures.ts";
import { type JournalHead, openJournal } from "./journal/append.ts";
import { makeCheckpoint } from "./journal/checkpoint.ts";
import { verifyJournal } from "./journal/verify.ts";
import { openDatabase } from "./open-database.ts";
import {
	type CrossingsPage,
	crossingsSince,
} from "./queries/crossings-since.ts";
import { answerRecorder } from "./queries/list-answers.ts";
import { type FoundFacts, lookUp } from "./queries/look-up.ts";
import { openLocks } from "./queries/open-locks.ts";
import { sectionQueries } from "./queries/section-queries.ts";
import { type ShiftCounts, shiftCounts } from "./queries/shift-counts.ts";
import { visits } from "./queries/visits.ts";
import { crossingRecorder, type RecordedCrossing } from "./record-crossing.ts";
import { retryBusy } from "./retry-busy.ts";
import { storeInfo } from "./store-info.ts";

type InputOf<K extends keyof typeof storeCalls> =
	(typeof storeCalls)[K]["input"]["_zod"]["output"];

export interface StoreOptions {
	readonly path: string;
	/** Hex of the raw 256-bit key. */
	readonly keyHex: string;
	readonly busyTimeoutMs?: number;
	/** Today (YYYY-MM-DD) where the border is; the computer's own day unless given. */
	readonly today?: () => string;
}

/** An open store in this process: what the store process serves, as functions. */
export interface Store {
	readonly created: boolean;
	lookUp(key: TravellerKey): Reply<FoundFacts>;
	visasByNumber(visaNumber: string): Reply<readonly VisaRow[]>;
	recordCrossing(entry: CrossingEntry): Reply<RecordedCrossing>;
	correctCrossing(correction: Correction): Reply<JournalHead>;
	recordAnswer(answer: InputOf<"recordAnswer">): Reply<JournalHead>;
	appendEvent(event: InputOf<"appendEvent">): Reply<JournalHead>;
	openLocks(): Reply<OpenLock[]>;
	/** Blocks until it is done; the store process runs it in a thread instead. */
	importBundle(options: ImportOptions): Reply<ImportSummary>;
	info(): Reply<OutputOf<typeof storeCalls.info>>;
	verifyJournal(
		checkpoint?: Checkpoint,
	): Promise<Reply<OutputOf<typeof storeCalls.verifyJournal>>>;
	checkpoint(atMs: number): Reply<Checkpoint>;
	accounts(): Reply<Account[]>;
	verifyPin(input: InputOf<"verifyPin">): Promise<Reply<Account>>;
	shiftCounts(desk: string, day: string): Reply<ShiftCounts>;
	crossingsSince(input: InputOf<"crossingsSince">): Reply<CrossingsPage>;
	recordVisit(visit: Visit): Reply<void>;
	visitsBetween(from: string, until: string): Reply<Visit[]>;
	close(): void;
}

function localDay(): string {
	const now = new Date();
	const two = (value: number) => String(value).padStart(2, "0");
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/**
 * Opens or creates the store. Failures of `openDatabase`; each function answers
 * `store.closed` after `close`, and `store.corrupt`, `store.full`, `store.busy`
 * or `store.unwritable` when SQLite says so.
 */
export function openStore({
	path,
	keyHex,
	busyTimeoutMs = 5000,
	today = localDay,
}: StoreOptions): Reply<Store> {
	const opened = openDatabase(path, { keyHex, busyTimeoutMs });
	if (!opened.ok) return opened;
	const { db, created } = opened.value;
	const prepared = guarded(() => {
		const queries = sectionQueries(db);
		const journal = openJournal(db);
		return ok({
			queries,
			journal,
			find: lookUp(db, today),
			record: crossingRecorder(db, journal),
			correct: crossingCorrector(db, journal),
			answer: answerRecorder(db, journal),
			locks: openLocks(db),
			tries: pinTries(db),
			counts: shiftCounts(db),
			since: crossingsSince(db),
			kiosk: visits(db),
		});
	});
	if (!prepared.ok) {
		db.close();
		return prepared;
	}
	const {
		queries,
		journal,
		find,
		record,
		correct,
		answer,
		locks,
		tries,
		counts,
		since,
		kiosk,
	} = prepared.value;

	function run<T>(work: () => T): Reply<T> {
		return db.open ? guarded(() => ok(work())) : fail("store.closed");
	}

	/** An import may switch tables between two statements, but not within a transaction. */
	function runWhole<T>(work: () => T): Reply<T> {
		return run(() => db.transaction(work)());
	}

	function append({
		kind,
		atMs,
		detail,
	}: InputOf<"appendEvent">): Reply<JournalHead> {
		const row = { kind, atMs, payload: JSON.stringify(detail) };
		return run(() => db.transaction(() => journal.append(row)).immediate());
	}

	return ok({
		created,
		lookUp: (key) => run(() => find(key)),
		visasByNumber: (number) =>
			runWhole(() => queries().visasByNumber(numberKey(number))),
		recordCrossing(entry) {
			const fault = recordFault(entry);
			return fault === null ? run(() => record(entry)) : fail(fault);
		},
		correctCrossing(correction) {
			const corrected = run(() => correct(correction));
			return corrected.ok ? corrected.value : corrected;
		},
		recordAnswer: (said) => run(() => answer(said)),
		appendEvent: append,
		openLocks: () => run(locks),
		importBundle: (options) =>
			db.open ? importBundle(db, options) : fail("store.closed"),
		info: () => run(() => storeInfo(db, journal)),
		async verifyJournal(checkpoint) {
			const start = run(() => verifyJournal(db, checkpoint));
			if (!start.ok) return start;
			for (;;) {
				const slice = run(() => start.value.next());
				if (!slice.ok) return slice;
				if (slice.value.done) return ok(slice.value.value);
				await new Promise((resolve) => setImmediate(resolve));
			}
		},
		checkpoint: (atMs) => run(() => makeCheckpoint(db, journal, atMs)),
		accounts: () => runWhole(() => queries().accounts().map(publicAccount)),
		async verifyPin(input) {
			const account = runWhole(() => queries().accountById(input.accountId)[0]);
			if (!account.ok) return account;
			const refused = (accountId: string, code: string) =>
				retryBusy(() =>
					append({
						kind: "signInRefused",
						atMs: input.atMs,
						detail: { accountId, window: input.window ?? "", code },
					}),
				);
			return verifyPin(
				account.value,
				tries,
				input,
				run,
				input.window === undefined ? null : refused,
			);
		},
		shiftCounts: (desk, day) => run(() => counts(desk, day)),
		crossingsSince: ({ day, after, limit }) =>
			run(() => since(day, after, limit)),
		recordVisit: (visit) => runWhole(() => kiosk.record(visit)),
		visitsBetween: (from, until) => run(() => kiosk.between(from, until)),
		close: () => {
			if (db.open) db.close();
		},
	});
}
