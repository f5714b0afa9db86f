import { assess } from "./assess.ts";
import type { Assessment, Question } from "./assessment.ts";
import type { RulePack } from "./pack.ts";

/** A crossing of the past with what was known of the traveller. */
export interface PastQuestion {
	readonly id: string;
	/**
	 * The question as it is asked under a pack: how old a source may be, and on
	 * which day somebody crossed, are of that pack.
	 */
	under(pack: RulePack): Question;
}

/** The parts of a verdict in which two packs may differ. */
export interface DryVerdict {
	readonly verdict: Assessment["verdict"];
	readonly outcome: Assessment["outcome"];
	readonly permittedUntil: Assessment["permittedUntil"];
	readonly overstayDays: number | null;
	readonly charge: number | null;
	readonly because: readonly string[];
}

export type DryRunStep =
	| {
			readonly kind: "changed";
			readonly id: string;
			readonly before: DryVerdict;
			readonly after: DryVerdict;
	  }
	| {
			readonly kind: "progress" | "done";
			readonly done: number;
			readonly changed: number;
			/** Null where nobody knows how many there are. */
			readonly total: number | null;
	  };

export interface DryRunOptions {
	readonly total?: number | undefined;
	/** A progress step after this many crossings. */
	readonly every?: number | undefined;
	/** Awaited after each progress step, so that the caller's loop can breathe. */
	pause?(): Promise<void>;
}

function verdictOf(pack: RulePack, past: PastQuestion): DryVerdict {
	const found = assess(past.under(pack));
	return {
		verdict: found.verdict,
		outcome: found.outcome,
		permittedUntil: found.permittedUntil,
		overstayDays: found.overstay?.days ?? null,
		charge: found.overstay?.charge ?? null,
		because: found.because.map(({ ruleId }) => ruleId),
	};
}

/** The rules named may change with every decree; what is decided is what counts. */
function isChanged(a: DryVerdict, b: DryVerdict): boolean {
	return (
		a.verdict !== b.verdict ||
		a.outcome !== b.outcome ||
		a.permittedUntil !== b.permittedUntil ||
		a.overstayDays !== b.overstayDays ||
		a.charge !== b.charge
	);
}

/**
 * Decides crossings of the past under two packs and yields every verdict that
 * differs, with progress between; the last step is `done`.
 */
export async function* dryRun(
	before: RulePack,
	after: RulePack,
	crossings: AsyncIterable<PastQuestion> | Iterable<PastQuestion>,
	options: DryRunOptions = {},
): AsyncGenerator<DryRunStep> {
	const { every = 1000, total = null } = options;
	let done = 0;
	let changed = 0;
	for await (const past of crossings) {
		const old = verdictOf(before, past);
		const fresh = verdictOf(after, past);
		done += 1;
		if (isChanged(old, fresh)) {
			changed += 1;
			yield { kind: "changed", id: past.id, before: old, after: fresh };
		}
		if (done % every !== 0) continue;
		yield { kind: "progress", done, changed, total };
		await options.pause?.();
	}
	yield { kind: "done", done, changed, total };
}
