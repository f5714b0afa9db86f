import { expect, test } from "vitest";
import { TravellerFacts } from "../../../contract/records.ts";
import type { CrossingEntry } from "../../../contract/store.ts";
import {
	atMs,
	crossing,
	load,
	must,
	testStore,
	today,
	traveller,
} from "../fixtures.ts";

const own = crossing(1).document;
const refused = (
	index: number,
	change: Partial<CrossingEntry["document"]> = {},
	decision: "refuse" | "refer" | "admit" = "refuse",
) =>
	crossing(index, {
		decision,
		reasonCode: decision === "admit" ? "verifiedByHand" : "art13h",
		document: { ...own, ...change },
	});

function earlierAfter(...entries: readonly CrossingEntry[]) {
	const { store } = testStore();
	for (const entry of entries) must(store.recordCrossing(entry));
	const facts = must(store.lookUp(traveller));
	expect(TravellerFacts.safeParse(facts).error).toBeUndefined();
	return facts.earlier;
}

test("a refusal says who, when, where and why", () => {
	const { store } = testStore();
	load(store, {
		accounts: [
			{
				accountId: "sari",
				name: "Sari Specimen",
				role: "officer",
				pinHash: `scrypt$16384$8$1$${"00".repeat(16)}$${"00".repeat(32)}`,
			},
		],
	});
	must(store.recordCrossing({ ...refused(1), note: "no ticket" }));
	expect(must(store.lookUp(traveller)).earlier).toEqual([
		{
			kind: "refused",
			atMs: atMs + 1,
			day: today,
			desk: "A1",
			officer: "Sari Specimen",
			reason: "art13h",
			note: "no ticket",
			documentNumber: "L00000001",
			issuingState: "UTO",
			isAdmittedSince: false,
		},
	]);
});

test("however number and state are written", () => {
	const found = earlierAfter(
		refused(1, { documentNumber: "L0000-0001", dateOfBirth: null }),
	);
	expect(found.map(({ kind, byName }) => [kind, byName])).toEqual([
		["refused", undefined],
	]);
});

test("an account that nobody names any more is told as it stands in the journal", () => {
	expect(earlierAfter(refused(1))[0]?.officer).toBe("sari");
});

test("an admission is no matter of before, and settles what came before it", () => {
	const settled = (...entries: readonly CrossingEntry[]) =>
		earlierAfter(...entries).map(({ kind, isAdmittedSince }) => [
			kind,
			isAdmittedSince,
		]);
	expect(settled(refused(1, {}, "admit"))).toEqual([]);
	expect(settled(refused(1, {}, "admit"), refused(2))).toEqual([
		["refused", false],
	]);
	expect(settled(refused(1, {}, "refer"), refused(2, {}, "admit"))).toEqual([
		["referred", true],
	]);
});

test("the same person on another passport is found by the matcher; a namesake's admission settles nothing", () => {
	const other = { documentNumber: "X1", givenNames: "ANNA MARIE" };
	const stranger = { documentNumber: "X2", surname: "SOMEBODY" };
	const bornElsewhen = { documentNumber: "X3", dateOfBirth: "1980-01-01" };
	const found = earlierAfter(
		refused(1, other),
		refused(2, stranger),
		refused(3, bornElsewhen),
		refused(4, { documentNumber: "X5" }, "admit"),
	);
	expect(
		found.map(({ documentNumber, byName, isAdmittedSince }) => [
			documentNumber,
			byName,
			isAdmittedSince,
		]),
	).toEqual([["X1", true, false]]);
});

test("admitted on the passport of then, or on this one, it is settled", () => {
	const other = { documentNumber: "X1" };
	const settledBy = (admitted: object) =>
		earlierAfter(refused(1, other), refused(2, admitted, "admit"))[0]
			?.isAdmittedSince;
	expect(settledBy(other)).toBe(true);
	expect(settledBy({})).toBe(true);
	expect(settledBy({ documentNumber: "X9" })).toBe(false);
});

test("no number of slips hides a refusal", () => {
	const { store } = testStore();
	must(store.recordCrossing(refused(1)));
	for (let index = 0; index < 60; index++)
		must(
			store.appendEvent({
				kind: "discarded",
				atMs: atMs + index,
				detail: {
					day: today,
					desk: "A1",
					officerId: "sari",
					documentNumber: own.documentNumber,
					issuingState: own.issuingState,
				},
			}),
		);
	const { earlier } = must(store.lookUp(traveller));
	expect(earlier).toHaveLength(50);
	expect(earlier[0]?.kind).toBe("refused");
	expect(earlier[1]).toMatchObject({ kind: "setAside", reason: "" });
});

test("a release tells its words; a row that names nobody is found by nobody", () => {
	const { store } = testStore();
	const detail = {
		inspectionId: "1",
		officerId: "sari",
		supervisorId: "dewi",
		reason: "another person",
	};
	must(store.appendEvent({ kind: "released", atMs, detail }));
	const whole = {
		...detail,
		day: today,
		desk: "A1",
		documentNumber: own.documentNumber,
		issuingState: own.issuingState,
	};
	must(store.appendEvent({ kind: "released", atMs, detail: whole }));
	expect(must(store.lookUp(traveller)).earlier).toMatchObject([
		{ kind: "released", reason: "another person", officer: "sari" },
	]);
});
