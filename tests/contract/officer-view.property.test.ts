import fc from "fast-check";
import { expect, test } from "vitest";
import type { OutputOf } from "../../contract/define.ts";
import { OfficerView } from "../../contract/officer.ts";
import { CrossingEntry, storeCalls } from "../../contract/store.ts";
import {
	type CrossingEffect,
	type CrossingEvent,
	type CrossingState,
	idleState,
} from "../../core/crossing/state.ts";
import { transition } from "../../core/crossing/transition.ts";
import type { Companion } from "../../core/document/attach-document.ts";
import { companionEvent } from "../../desk/counter/companion-event.ts";
import { officerView } from "../../desk/counter/officer-view.ts";
import { newSession, type Session } from "../../desk/counter/session.ts";
import { desk, event, idOf, lookedAt, nowMs } from "../core/crossing/desk.ts";
import { pack } from "../core/law/cases.ts";
import { anyContent, companionOf } from "./any-companion.ts";
import { listUpTo, ofSchema, textUpTo } from "./of-schema.ts";

type Facts = OutputOf<typeof storeCalls.lookUp>;
const anyFacts = ofSchema(storeCalls.lookUp.output);
const anyAccounts = ofSchema(storeCalls.accounts.output);
const documentName = fc.constantFrom(
	"free" as const,
	"foreign" as const,
	"citizen" as const,
	"misread" as const,
	"sticker" as const,
	"noise" as const,
);

interface Seen {
	readonly states: readonly CrossingState[];
	readonly effects: readonly CrossingEffect[];
}

/** Everything that happens to one document, whatever the store and the scanner say. */
function happened(events: readonly CrossingEvent[]): Seen {
	let state = idleState;
	const states = [state];
	const effects: CrossingEffect[] = [];
	for (const next of events) {
		if (next.kind === "decided") state = lookedAt(state);
		const step = transition(desk, state, next);
		state = step.state;
		states.push(state);
		effects.push(...step.effects);
	}
	return { states, effects };
}

function viewOf(state: CrossingState, session: Session = signedIn) {
	return officerView(
		1,
		desk,
		session,
		state,
		{ of: () => null, chosen: () => null },
		{ pack, packDigest: "ab".repeat(32), isAmbiguous: false },
		{ demo: true, runtime: "test", day: "2026-06-15" },
		[],
		session.remark,
	);
}
const signedIn: Session = {
	...newSession("en", []),
	officer: { accountId: "sari", name: "Sari", role: "officer" as const },
};

/** A misfit by its place, as the log would tell it. */
function fits(view: unknown): void {
	const parsed = OfficerView.safeParse(view);
	expect(parsed.error?.issues.map(({ path, code }) => [path, code])).toBe(
		undefined,
	);
}

function scans(contents: readonly Companion["content"][]): CrossingEvent[] {
	return contents.map((content, at) => ({
		kind: "documentScanned",
		companion: companionOf(100 + at, content),
	}));
}

const decisions: readonly CrossingEvent[] = [
	event.release(1),
	event.decide(1, "admit", "verifiedByHand"),
	event.decide(1, "refer", "other"),
	event.about("recordFailed", 1),
	event.about("recorded", 1),
];

test("every fact set that the store can return is a view that fits, to the end", () => {
	fc.assert(
		fc.property(
			documentName,
			fc.option(anyFacts, { nil: null }),
			fc.array(anyContent, { maxLength: 4 }),
			(name, facts: Facts | null, contents) => {
				const { states } = happened([
					event.read(1, name),
					...scans(contents),
					...contents.map((_, at) => event.attach(1, 100 + at, true)),
					event.facts(1, facts),
					...decisions,
				]);
				for (const state of states) fits(viewOf(state));
			},
		),
		{ numRuns: 60 },
	);
});

test("every document that a device can send is a view that fits, before a passport too", () => {
	fc.assert(
		fc.property(
			fc.array(anyContent, { minLength: 1, maxLength: 9 }),
			listUpTo(ofSchema(storeCalls.visaByNumber.output), 3),
			(contents, found) => {
				const { states, effects } = happened([
					...scans(contents),
					...found.map((visas, at) => ({
						kind: "visasFound" as const,
						documentId: idOf(100 + at),
						visas,
					})),
					event.read(1, "free"),
					event.putAside(101),
				]);
				for (const state of states) fits(viewOf(state));
				for (const effect of effects) {
					if (
						effect.kind === "journalPutAside" ||
						effect.kind === "journalVerifyLater"
					) {
						const row = storeCalls.appendEvent.input.safeParse(
							companionEvent(effect, nowMs, "officer-1"),
						);
						expect(row.error).toBe(undefined);
					}
				}
			},
		),
		{ numRuns: 60 },
	);
});

test("what is decided goes into the journal, whatever lay beside the passport", () => {
	let recorded = 0;
	fc.assert(
		fc.property(
			documentName,
			anyFacts,
			fc.array(anyContent, { maxLength: 4 }),
			(name, facts, contents) => {
				const { effects } = happened([
					event.read(1, name),
					...scans(contents),
					...contents.map((_, at) => event.attach(1, 100 + at, true)),
					event.facts(1, facts),
					event.release(1),
					event.decide(1, "refer", "other"),
				]);
				for (const effect of effects) {
					if (effect.kind !== "record") continue;
					recorded += 1;
					const entry = CrossingEntry.safeParse(effect.crossing);
					expect(entry.error?.issues).toBe(undefined);
				}
			},
		),
		{ numRuns: 60 },
	);
	expect(recorded).toBeGreaterThan(20);
});

test("every list of accounts is a view that fits, and nobody is left out of it", () => {
	fc.assert(
		fc.property(anyAccounts, (accounts) => {
			const officers = accounts.map(({ accountId, name }) => ({
				accountId,
				name,
			}));
			const out = { ...newSession("id", []), officers, supervisors: officers };
			const view = viewOf(idleState, out);
			fits(view);
			expect(view.officers).toHaveLength(accounts.length);
			const officer = {
				accountId: "sari",
				name: "Sari",
				role: "officer" as const,
			};
			const inside = viewOf(idleState, { ...out, officer });
			fits(inside);
			expect(inside.officers).toEqual([]);
			expect(inside.supervisors).toHaveLength(accounts.length);
		}),
		{ numRuns: 50 },
	);
});

test("a ban list with fifty entries says how many are not shown", () => {
	const [ban] = fc.sample(
		ofSchema(storeCalls.lookUp.output.shape.bans.element),
		1,
	);
	const [facts] = fc.sample(anyFacts, 1);
	if (!ban || !facts) throw new Error("nothing made");
	const bans = Array.from({ length: 50 }, () => ({
		...ban,
		kind: "tangkal" as const,
		from: "2020-01-01",
		until: undefined,
	}));
	const { states } = happened([
		event.read(1, "free"),
		event.facts(1, { ...facts, bans }),
	]);
	const view = viewOf(states.at(-1) ?? idleState);
	fits(view);
	const lamp = view.inspection?.lamps.find(({ check }) => check === "ban");
	expect(lamp?.value).toBe("hit");
	expect(lamp?.reasons).toHaveLength(10);
	expect(lamp?.reasons.at(-1)).toEqual({
		code: "list.more",
		values: { count: 41 },
	});
});

test("what devices say of themselves is a view that fits", () => {
	fc.assert(
		fc.property(textUpTo(500), textUpTo(500), (name, code) => {
			const session: Session = {
				...signedIn,
				devices: [{ deviceId: "reader", name, state: "lost", code }],
				remark: { remarkId: 1, code, values: { name } },
			};
			fits(viewOf(idleState, session));
		}),
	);
});
