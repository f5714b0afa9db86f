import { expect, test } from "vitest";
import { openEntries } from "../../../core/crossing/allowed.ts";
import { decisionFault } from "../../../core/crossing/decision-fault.ts";
import { alike, event, kinds, listed, run } from "./desk.ts";

const begun = [event.read(1, "free"), event.facts(1, alike)];
const shownAs = (...more: Parameters<typeof run>) => {
	const { current } = run(...begun, ...more).state;
	if (!current || current.phase === "checking") throw new Error("not judged");
	return current;
};

test("one answer after another; green after the last", () => {
	const found = shownAs();
	expect(found).toMatchObject({ phase: "shown" });
	expect(openEntries(found)).toHaveLength(2);
	expect(
		decisionFault(found, { decision: "admit", reasonCode: "verifiedByHand" }),
	).toBe("crossing.possibleOpen");
	const half = shownAs(event.answer(1, "B-1", "notSame"));
	expect(openEntries(half).map(({ entryId }) => entryId)).toEqual(["B-2"]);
	expect(half.assessment.verdict).toBe("refer");
	const done = shownAs(
		event.answer(1, "B-1", "notSame"),
		event.answer(1, "B-2", "notSame"),
	);
	expect(done.assessment).toMatchObject({
		verdict: "admit",
		isLocked: false,
		nextStep: { code: "nextStep.admit" },
	});
	expect(done.assessment.possible).toHaveLength(2);
});

test("referring and refusing need no answer first", () => {
	const found = shownAs();
	expect(
		decisionFault(found, { decision: "refer", reasonCode: "identityDoubt" }),
	).toBeNull();
});

test("the same locks, and only a supervisor goes on", () => {
	const locked = shownAs(event.answer(1, "B-2", "same"));
	expect(locked).toMatchObject({
		phase: "locked",
		assessment: { verdict: "refuse", isLocked: true },
	});
	// The other entry still waits, behind the lock and behind its release.
	expect(openEntries(locked).map(({ entryId }) => entryId)).toEqual(["B-1"]);
	const released = shownAs(event.answer(1, "B-2", "same"), event.release(1));
	expect(
		decisionFault(released, {
			decision: "admit",
			reasonCode: "supervisorReleased",
		}),
	).toBe("crossing.possibleOpen");
});

test("a release holds for the lock that it released, not for the next", () => {
	const again = shownAs(
		event.answer(1, "B-1", "same"),
		event.release(1),
		event.answer(1, "B-2", "same"),
	);
	expect(again).toMatchObject({ phase: "locked", release: null });
	const kept = shownAs(
		event.answer(1, "B-1", "same"),
		event.release(1),
		event.answer(1, "B-2", "notSame"),
	);
	expect(kept).toMatchObject({
		phase: "shown",
		release: { supervisorId: "supervisor-1" },
	});
});

test("each lock leaves one hit, with what stands against the traveller then", () => {
	const hitsOf = (...more: Parameters<typeof run>) =>
		run(...begun, ...more).effects.flatMap((effect) =>
			effect.kind === "journalHit" ? [effect.hit] : [],
		);
	const same = event.answer(1, "B-2", "same");
	expect(hitsOf()).toEqual([]);
	expect(hitsOf(event.answer(1, "B-1", "notSame"))).toEqual([]);
	expect(hitsOf(same)).toMatchObject([
		{
			inspectionId: "01J00000000000000000000001",
			lists: ["ban"],
			entryIds: ["B-2"],
		},
	]);
	// Said while the lock stands: the answer is its own row.
	expect(hitsOf(same, event.answer(1, "B-1", "same"))).toHaveLength(1);
	const twice = hitsOf(same, event.release(1), event.answer(1, "B-1", "same"));
	expect(twice.map(({ entryIds }) => entryIds)).toEqual([
		["B-2"],
		["B-1", "B-2"],
	]);
	// By which the counter tells the rows of the two apart.
	expect(new Set(twice.map(({ answers }) => answers)).size).toBe(2);
});

test.each([
	["an entry that is not there", [event.answer(1, "B-9", "notSame")]],
	[
		"an entry that is answered",
		[event.answer(1, "B-1", "notSame"), event.answer(1, "B-1", "same")],
	],
	["another inspection", [event.answer(2, "B-1", "notSame")]],
])("an answer about %s is ignored", (_, answers) => {
	expect(kinds(run(...begun, ...answers)).at(-1)).toBe("ignored entryAnswered");
});

test("an answer to a hit by document is none: nobody says that away", () => {
	const hit = run(
		event.read(1, "free"),
		event.facts(1, listed),
		event.answer(1, "I-1", "notSame"),
	);
	expect(kinds(hit).at(-1)).toBe("ignored entryAnswered");
	expect(hit.state.current?.phase).toBe("locked");
});
