import { createHash } from "node:crypto";
import type { Reply } from "../../contract/define.ts";
import type { Tell } from "../../contract/refusal.ts";
import type {
	TrustOffer,
	TrustRow,
	TrustState,
	TrustView,
} from "../../contract/trust-desk.ts";
import type { Day } from "../../core/day.ts";
import { ok, type Result } from "../../core/result.ts";
import type { Approval } from "../../trust/store/keep-trust.ts";
import type { TrustJournal } from "../../trust/store/trust-journal.ts";
import { startReadingProcess } from "../reading/reading-process.ts";
import { followTrust } from "../sources/follow-trust.ts";
import type { TrustFiles } from "../sources/trust-files.ts";
import type { Surroundings } from "../surroundings.ts";
import { carryOut } from "./carry-out.ts";

export interface TrustLibrary {
	view(): TrustView;
	rows(today: Day): Promise<Reply<TrustRow[]>>;
	/** Codes: those of `openTrustFile`, `reading.fell`, `reading.stops`. */
	open(path: string, today: Day): Promise<Result<void>>;
	offerWithdrawal(fingerprint: string, today: Day): Promise<Result<void>>;
	/** What is open, and for what people may type their PINs. */
	offer(): Exclude<TrustOffer, { kind: "reading" }> | null;
	/** Puts away what is open and ends what is being read. */
	close(): void;
	/** Carries the offer out. Codes: `trust.nothingOpened`, those of `carryOut`. */
	apply(
		offerId: string,
		approval: Approval,
		journal: TrustJournal,
	): Promise<Result<void>>;
	stop(): void;
	readonly process: ReturnType<typeof startReadingProcess>["process"];
}

/** A master list of all states takes a slow desk a minute. */
const openingMs = 120_000;
const nothing: TrustState = {
	anchors: 0,
	signers: 0,
	crls: 0,
	withdrawn: 0,
	problems: [],
	offer: null,
};

/**
 * What this desk trusts, and the one change of it that is open: read in a process of its own,
 * written here.
 */
export function openTrustLibrary(
	files: TrustFiles,
	{
		launch,
		tell,
		nowMs,
		onChange,
	}: {
		readonly launch: Surroundings["launch"];
		readonly tell: Tell;
		readonly nowMs: () => number;
		readonly onChange: () => void;
	},
): TrustLibrary {
	let state = nothing;
	let revision = 0;
	let writing: TrustView["writing"] = null;

	function take(fresh: TrustState): void {
		state = fresh;
		onChange();
	}

	const reading = startReadingProcess({
		launch: () => launch("reading"),
		tell,
		files,
		visaCodes: null,
		onTrust() {
			revision += 1;
			onChange();
		},
		onRunning() {
			void ask("state", (client) => client.trustState({})).then((reply) => {
				if (reply.ok) take(reply.value);
			});
		},
		// What was open is gone with the process that read it.
		onRestarting: () => take({ ...state, offer: null }),
		onTrustState: take,
	});
	const { ask } = reading;
	const unfollow = followTrust(
		files,
		() => void reading.readTrustAgain(),
		() => {},
	);
	const settled = (reply: Reply<unknown>): Result<void> =>
		reply.ok ? ok(undefined) : reply;

	return {
		process: reading.process,
		view: () => ({ ...state, revision, writing }),
		rows: (day) => ask("rows", (client) => client.trustRows({ day })),
		async open(path, day) {
			const key = createHash("sha256").update(path).digest("hex");
			const asked = { path, day, atMs: nowMs() };
			return settled(
				await ask(key, (client) => client.openTrustFile(asked), openingMs),
			);
		},
		async offerWithdrawal(fingerprint, day) {
			const asked = { fingerprint, day };
			return settled(
				await ask("withdrawal", (client) => client.offerWithdrawal(asked)),
			);
		},
		offer: () =>
			state.offer === null || state.offer.kind === "reading"
				? null
				: state.offer,
		close() {
			void ask("close", (client) => client.closeOffer({}));
		},
		async apply(offerId, approval, journal) {
			const taken = await ask("take", (client) =>
				client.takeOffer({ offerId }),
			);
			if (!taken.ok) return taken;
			const done = await carryOut(
				files.trust,
				taken.value,
				{ ...approval, offerId },
				journal,
				(kept, total) => {
					writing = { done: kept, total };
					onChange();
				},
			);
			writing = null;
			// What was just written counts here before the folder's watch says so.
			await reading.readTrustAgain();
			onChange();
			return done.ok ? ok(undefined) : done;
		},
		stop() {
			unfollow();
		},
	};
}
