import type { OutputOf, PayloadOf, Reply } from "../contract/define.ts";
import { type Port, serve } from "../contract/port.ts";
import { storeCalls, type storeNotices } from "../contract/store.ts";
import { fail, ok } from "../core/result.ts";
import { type RunningImport, runImport } from "./bundle/run-import.ts";
import { schemaVersion } from "./migrate.ts";
import { openStore, type Store } from "./open-store.ts";
import { retryBusy } from "./retry-busy.ts";

interface OpenedStore {
	readonly store: Store;
	readonly path: string;
	readonly keyHex: string;
}

/**
 * Serves the store's calls on a port. SQLite waits for nobody here: what finds
 * the file locked by an import is tried again while other calls go on.
 */
export function startStoreHost(port: Port): void {
	let opened: OpenedStore | undefined;
	let importing: RunningImport | undefined;
	let importQueue: Promise<unknown> = Promise.resolve();

	function ask<T>(
		work: (store: Store) => Reply<T> | Promise<Reply<T>>,
	): Promise<Reply<T>> {
		return retryBusy(() =>
			opened ? work(opened.store) : fail("store.closed"),
		);
	}

	async function close(): Promise<void> {
		const closing = opened;
		opened = undefined;
		importing?.stop();
		await importing?.done;
		closing?.store.close();
	}

	async function runOne(
		path: string,
		job: {
			trustedSigners: { name: string; publicKey: string }[];
			atMs: number;
		},
	): Promise<Reply<OutputOf<typeof storeCalls.importBundle>>> {
		if (!opened) return fail("store.closed");
		importing = runImport(
			{
				databasePath: opened.path,
				keyHex: opened.keyHex,
				bundlePath: path,
				...job,
			},
			(progress: PayloadOf<typeof storeNotices.importProgress>) =>
				say("importProgress", progress),
		);
		const reply = await importing.done;
		importing = undefined;
		return reply;
	}

	const say = serve<typeof storeCalls, typeof storeNotices>(port, storeCalls, {
		async open({ path, keyHex }) {
			await close();
			const reply = await retryBusy(() =>
				openStore({ path, keyHex, busyTimeoutMs: 0 }),
			);
			if (!reply.ok) return reply;
			opened = { store: reply.value, path, keyHex };
			return ok({ schemaVersion, created: reply.value.created });
		},
		lookUp: (key) => ask((store) => store.lookUp(key)),
		visaByNumber: async ({ visaNumber }) => {
			const found = await ask((store) => store.visasByNumber(visaNumber));
			return found.ok ? ok([...found.value]) : found;
		},
		recordCrossing: (entry) => ask((store) => store.recordCrossing(entry)),
		correctCrossing: (correction) =>
			ask((store) => store.correctCrossing(correction)),
		recordAnswer: (answer) => ask((store) => store.recordAnswer(answer)),
		appendEvent: (event) => ask((store) => store.appendEvent(event)),
		openLocks: () => ask((store) => store.openLocks()),
		importBundle({ path, trustedSigners, atMs }) {
			const turn = importQueue.then(() =>
				runOne(path, { trustedSigners, atMs }),
			);
			importQueue = turn;
			return turn;
		},
		info: () => ask((store) => store.info()),
		verifyJournal: ({ checkpoint }) =>
			ask((store) => store.verifyJournal(checkpoint)),
		checkpoint: ({ atMs }) => ask((store) => store.checkpoint(atMs)),
		accounts: () => ask((store) => store.accounts()),
		verifyPin: (input) => ask((store) => store.verifyPin(input)),
		shiftCounts: ({ desk, day }) =>
			ask((store) => store.shiftCounts(desk, day)),
		async recordVisit(visit) {
			const kept = await ask((store) => store.recordVisit(visit));
			return kept.ok ? ok({}) : kept;
		},
		crossingsSince: (input) => ask((store) => store.crossingsSince(input)),
		async close() {
			await close();
			return ok({});
		},
	});
}
