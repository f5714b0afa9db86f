import type { Client, OutputOf, Reply } from "../../contract/define.ts";
import type { KeptCrossing, storeCalls } from "../../contract/store.ts";
import type { ChangedVerdict, DryRunView } from "../../contract/supervisor.ts";
import { travellerKey } from "../../core/crossing/judge.ts";
import type { Day } from "../../core/day.ts";
import { addDays, daysBetween } from "../../core/law/days.ts";
import { dryRun, type PastQuestion } from "../../core/law/dry-run.ts";
import type { RulePack } from "../../core/law/pack.ts";
import { pastQuestion } from "./past-question.ts";

type Store = Client<typeof storeCalls>;
type CrossingsReply = Reply<OutputOf<typeof storeCalls.crossingsSince>>;

const monthDays = 30;
/** Small enough that a click and a frame never wait long for a page to be judged. */
const pageRows = 50;
const every = 25;
/** As `dryRunChanges` of the contract promises. */
const shownRows = 200;
/** More changes than anybody reads; the rest is counted. */
const mostChanges = 100_000;

export interface DryRunJob {
	view(): DryRunView | null;
	/** Judges the last month again: under the pack in force and under this one. */
	start(packId: string, before: RulePack, after: RulePack, today: Day): void;
	stop(): void;
	/** Ends it and forgets what it found. */
	clear(): void;
	changes(from: number): ChangedVerdict[];
}

/** The store could not answer. */
class StoreAway extends Error {
	readonly code: string;
	constructor(code: string) {
		super(code);
		this.code = code;
	}
}

/** Neither name nor document number. */
function placeOf({ crossingId, day, desk, direction, document }: KeptCrossing) {
	const { nationality } = document;
	return { crossingId, day, desk, direction, nationality };
}

/** One dry run at a time, in pages, so that the window and the store stay alive. */
export function createDryRunJob(
	store: () => Store | null,
	onChange: () => void,
): DryRunJob {
	let current: DryRunView | null = null;
	let found: ChangedVerdict[] = [];
	let turn = 0;

	function change(part: Partial<DryRunView>): void {
		if (current) current = { ...current, ...part };
		onChange();
	}

	async function run(
		mine: number,
		view: DryRunView,
		before: RulePack,
		after: RulePack,
	): Promise<void> {
		let entries = new Map<string, KeptCrossing>();
		let skipped = 0;

		async function* pastQuestions(): AsyncGenerator<PastQuestion> {
			for (let next: number | null = 0; next !== null && mine === turn; ) {
				const client = store();
				const page: CrossingsReply | undefined = await client?.crossingsSince({
					day: view.since,
					after: next,
					limit: pageRows,
				});
				if (!client || !page) throw new StoreAway("host.gone");
				if (!page.ok) throw new StoreAway(page.error.code);
				const { crossings, unreadable, total } = page.value;
				skipped += unreadable;
				change({ skipped, ...(total === null ? {} : { total }) });
				entries = new Map(crossings.map((each) => [each.crossingId, each]));
				const facts = await Promise.all(
					crossings.map(({ document }) =>
						client.lookUp(
							travellerKey({
								...document,
								surnameTruncated: false,
								givenNamesTruncated: false,
							}),
						),
					),
				);
				for (const [index, crossing] of crossings.entries()) {
					const known = facts[index];
					if (!known?.ok) throw new StoreAway(known?.error.code ?? "host.gone");
					const past = pastQuestion(crossing, known.value, view.shiftDays);
					if (past) yield past;
					else skipped += 1;
				}
				next = page.value.next;
			}
		}

		const steps = dryRun(before, after, pastQuestions(), {
			every,
			pause: () => new Promise((resolve) => setImmediate(resolve)),
		});
		for await (const step of steps) {
			if (mine !== turn) return;
			if (step.kind !== "changed") {
				const { done, changed } = step;
				const state = step.kind === "done" ? "done" : "running";
				change({ done, changed, skipped, state });
				continue;
			}
			const entry = entries.get(step.id);
			if (!entry || found.length >= mostChanges) continue;
			const { before: was, after: is } = step;
			found.push({
				...placeOf(entry),
				before: { ...was, because: [...was.because] },
				after: { ...is, because: [...is.because] },
			});
		}
	}

	return {
		view: () => current,
		start(packId, before, after, today) {
			turn += 1;
			const mine = turn;
			found = [];
			const since = addDays(today, -monthDays);
			const view: DryRunView = {
				packId,
				state: "running",
				since,
				// A pack that begins later would find nothing to decide in the past.
				shiftDays: Math.max(0, daysBetween(since, after.effectiveFrom)),
				done: 0,
				total: null,
				changed: 0,
				skipped: 0,
			};
			current = view;
			onChange();
			run(mine, view, before, after).catch((error: unknown) => {
				if (!(error instanceof StoreAway)) throw error;
				if (mine === turn) change({ state: "failed", code: error.code });
			});
		},
		stop() {
			if (current?.state !== "running") return;
			turn += 1;
			change({ state: "stopped" });
		},
		clear() {
			turn += 1;
			current = null;
			found = [];
		},
		changes: (from) => found.slice(from, from + shownRows),
	};
}
