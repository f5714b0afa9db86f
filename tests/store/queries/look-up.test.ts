import { expect, test } from "vitest";
import { TravellerFacts } from "../../../contract/records.ts";
import {
	atMs,
	bundleFile,
	crossing,
	load,
	must,
	testStore,
	today,
	traveller,
	trustedSigners,
	visa,
} from "../fixtures.ts";

const other = { issuingState: "UTO", documentNumber: "L99999999" } as const;
const ban = {
	banId: "B1",
	kind: "tangkal",
	surname: "SOMEBODY",
	givenNames: "ELSE",
	dateOfBirth: "1960-01-01",
	requestedBy: "Office",
	from: "2025-01-01",
} as const;
const link = (document: object, personId = "P1") => ({
	personId,
	surname: "ERIKSSON",
	givenNames: "ANNA MARIA",
	...document,
});

test("nothing loaded: nothing found, and every source says never", () => {
	const { store } = testStore();
	const facts = must(store.lookUp(traveller));
	expect(facts.visas).toEqual([]);
	for (const stamp of Object.values(facts.sources))
		expect(stamp).toEqual({ source: "", asOfMs: null });
});

test("each source carries its own stamp", () => {
	const { store } = testStore();
	load(store, { bans: [] }, { source: "Ban office" });
	const { sources } = must(store.lookUp(traveller));
	expect(sources.ban).toEqual({
		source: "Ban office",
		asOfMs: atMs - 3_600_000,
	});
	expect(sources.visa.asOfMs).toBeNull();
});

test("Germany is one state, whether a register says DEU or the MRZ says D", () => {
	const { store } = testStore();
	const german = { issuingState: "DEU", nationality: "DEU" } as const;
	load(store, {
		visas: [visa(1, german)],
		bans: [
			{ ...ban, issuingState: "DEU", documentNumber: traveller.documentNumber },
		],
		links: [
			link({ documentNumber: traveller.documentNumber, issuingState: "D<<" }),
			link(other),
		],
	});
	const facts = must(store.lookUp({ ...traveller, issuingState: "D" }));
	expect(facts.visas).toHaveLength(1);
	expect(facts.bans).toHaveLength(1);
	expect(facts.passports).toHaveLength(1);
	const entry = crossing(1);
	const document = { ...entry.document, issuingState: "D" };
	must(store.recordCrossing({ ...entry, document }));
	expect(
		must(store.lookUp({ ...traveller, issuingState: "D" })).crossings,
	).toHaveLength(1);
});

test("visas are found by document, and of the same person on another document", () => {
	const { store } = testStore();
	const onOther = visa(2, {
		documentNumber: other.documentNumber,
		surname: "ERIKSSON-B",
		givenNames: "ANNA<MARIA",
	});
	load(store, {
		visas: [
			visa(1),
			onOther,
			visa(3),
			visa(4, { documentNumber: "L00000001", issuingState: "XXA" }),
			visa(5, {
				...onOther,
				visaNumber: "V5",
				nationality: "XXA",
				issuingState: "XXA",
			}),
			visa(6, { ...onOther, visaNumber: "V6", dateOfBirth: "1974-12-08" }),
		],
	});
	expect(must(store.lookUp(traveller)).visas).toEqual([visa(1), onOther]);
	expect(must(store.lookUp({ ...traveller, dateOfBirth: null })).visas).toEqual(
		[visa(1)],
	);
	expect(
		must(store.lookUp({ ...traveller, documentNumber: "l00000001<" })).visas,
	).toHaveLength(2);
	expect(must(store.visasByNumber("V000003"))).toEqual([visa(3)]);
	expect(must(store.visasByNumber("V9"))).toEqual([]);
});

test.each([
	["document", { documentNumber: "L00000001", issuingState: "UTO" }, 1],
	["document of any state", { documentNumber: "L00000001" }, 1],
	[
		"document of another state",
		{ documentNumber: "L00000001", issuingState: "XXA" },
		0,
	],
	["part of a document number", { documentNumber: "L0000000" }, 0],
	[
		"person",
		{
			surname: "",
			givenNames: "Eriksson B Anna-Maria",
			dateOfBirth: "1974-08-12",
		},
		1,
	],
	[
		"name and another day far off",
		{
			surname: "ERIKSSON B",
			givenNames: "ANNA MARIA",
			dateOfBirth: "1960-01-01",
		},
		0,
	],
	[
		"name without a date",
		{
			surname: "ERIKSSON B",
			givenNames: "ANNA MARIA",
			dateOfBirth: undefined,
		},
		1,
	],
	[
		"another spelling, a year only, halves swapped",
		{
			surname: "Anna Maria",
			givenNames: "ÉRIKSSON B",
			dateOfBirth: "1974",
		},
		1,
	],
	[
		"both, listed once",
		{
			documentNumber: "L00000001",
			surname: "ERIKSSON B",
			givenNames: "ANNA MARIA",
			dateOfBirth: "1974-08-12",
		},
		1,
	],
])("a ban is found by %s", (_, change, count) => {
	const { store } = testStore();
	load(store, {
		bans: [
			{ ...ban, ...change },
			{ ...ban, banId: "B2" },
		],
	});
	expect(must(store.lookUp(traveller)).bans).toHaveLength(count);
});

test.each([
	[
		"a stolen document",
		{ kind: "sltd", documentNumber: "L00000001", issuingState: "UTO" },
		1,
	],
	[
		"a notice on the person",
		{
			kind: "notice",
			surname: "ERIKSSON B",
			givenNames: "ANNA MARIA",
			dateOfBirth: "1974-08-12",
		},
		1,
	],
	[
		"another document stolen from this person",
		{
			kind: "sltd",
			documentNumber: "L5",
			surname: "ERIKSSON B",
			givenNames: "ANNA MARIA",
			dateOfBirth: "1974-08-12",
		},
		0,
	],
	["an entry without names", { kind: "notice", documentNumber: "L6" }, 0],
])("INTERPOL: %s", (_, entry, count) => {
	const { store } = testStore();
	load(store, { interpol: [{ entryId: "I1", ...entry }] });
	expect(must(store.lookUp(traveller)).interpol).toHaveLength(count);
});

test("crossings come in order, from the extract and from here, each once", () => {
	const { store } = testStore();
	const own = {
		issuingState: "UTO",
		documentNumber: "L00000001",
		place: "CGK",
	};
	load(store, {
		crossings: [
			{ ...own, day: "2026-01-10", direction: "departure" },
			{ ...own, day: "2025-12-01", direction: "arrival", visaNumber: "V1" },
			{ ...own, day: today, direction: "arrival", visaNumber: "V2" },
			{ ...own, documentNumber: "L2", day: "2026-01-10", direction: "arrival" },
		],
	});
	must(store.recordCrossing(crossing(1, { visaNumber: "V2" })));
	must(store.recordCrossing(crossing(2, { direction: "departure" })));
	must(store.recordCrossing(crossing(3, { decision: "refer" })));
	must(store.recordCrossing(crossing(4, { decision: "refuse" })));
	expect(must(store.lookUp(traveller)).crossings).toEqual([
		{ day: "2025-12-01", direction: "arrival", place: "CGK", visaNumber: "V1" },
		{ day: "2026-01-10", direction: "departure", place: "CGK" },
		{
			day: today,
			direction: "arrival",
			place: "CGK",
			visaNumber: "V2",
			// A departure grants no stay, whatever its row says.
			permittedUntil: "2026-02-13",
		},
		{ day: today, direction: "departure", place: "CGK" },
	]);
});

test.each([
	["nothing", {}, false],
	["a ban in force", { bans: [{ ...ban, ...other }] }, true],
	[
		"a ban that ended yesterday",
		{ bans: [{ ...ban, ...other, until: "2026-01-14" }] },
		false,
	],
	[
		"a ban that ends today",
		{ bans: [{ ...ban, ...other, until: today }] },
		true,
	],
	[
		"a ban from tomorrow",
		{ bans: [{ ...ban, ...other, from: "2026-01-16" }] },
		false,
	],
	[
		"a stolen document",
		{ interpol: [{ entryId: "I1", kind: "sltd", ...other }] },
		true,
	],
])("another passport of the person with %s", (_, lists, flagged) => {
	const { store } = testStore();
	load(store, {
		links: [
			link({ issuingState: "UTO", documentNumber: "L00000001" }),
			link(other),
			link({ issuingState: "UTO", documentNumber: "L7" }, "P2"),
		],
		crossings: [
			{ ...other, day: "2025-11-11", direction: "arrival", place: "DPS" },
		],
		...lists,
	});
	const facts = must(store.lookUp(traveller));
	expect(facts.passports).toEqual([
		{ ...other, surname: "ERIKSSON", givenNames: "ANNA MARIA", flagged },
	]);
	expect(facts.crossings).toEqual([
		{
			day: "2025-11-11",
			direction: "arrival",
			place: "DPS",
			onOtherPassport: true,
		},
	]);
	expect(facts.bans).toEqual([]);
});

test("however much is known, the answer keeps to the contract", () => {
	const { store } = testStore();
	const own = { issuingState: "UTO", documentNumber: "L00000001" };
	const many = <T>(count: number, row: (index: number) => T) =>
		Array.from({ length: count }, (_, index) => row(index));
	load(store, {
		visas: many(70, (index) => visa(index, { ...own })),
		bans: many(70, (index) => ({ ...ban, ...own, banId: `B${index}` })),
		interpol: many(70, (index) => ({
			entryId: `I${index}`,
			kind: "sltd",
			...own,
		})),
		links: [
			link(own),
			...many(70, (index) => link({ ...own, documentNumber: `M${index}` })),
		],
		crossings: many(500, (index) => ({
			...own,
			day: `2025-${String(1 + (index % 12)).padStart(2, "0")}-01`,
			direction: index % 2 ? "departure" : "arrival",
			place: "CGK",
		})),
	});
	const facts = must(store.lookUp(traveller));
	expect(TravellerFacts.safeParse(facts).error).toBeUndefined();
	expect(facts.crossings).toHaveLength(400);
	expect(facts.crossings.at(-1)?.day).toBe("2025-12-01");
});

test("a new import takes the place of the old rows", () => {
	const { store } = testStore();
	load(store, { visas: [visa(1)], bans: [] });
	const path = bundleFile({ visas: [visa(2)] }, { version: 2 });
	must(store.importBundle({ path, trustedSigners, atMs }));
	expect(must(store.lookUp(traveller)).visas).toEqual([]);
	expect(
		must(store.info()).sections.map(({ section, version }) => [
			section,
			version,
		]),
	).toEqual(
		expect.arrayContaining([
			["visas", 2],
			["bans", 1],
		]),
	);
});

test("decisions of a desk on a day are counted", () => {
	const { store } = testStore();
	must(store.recordCrossing(crossing(1)));
	must(store.recordCrossing(crossing(2, { decision: "refer" })));
	must(store.recordCrossing(crossing(3)));
	must(store.recordCrossing(crossing(4, { desk: "A2" })));
	must(store.recordCrossing(crossing(5, { day: "2026-01-14" })));
	expect(must(store.shiftCounts("A1", today))).toEqual({
		admit: 2,
		refer: 1,
		refuse: 0,
	});
});

test("of more rows than are told, what stands against the traveller is told first", () => {
	const { store } = testStore();
	const person = {
		surname: traveller.surname,
		givenNames: traveller.givenNames,
		dateOfBirth: traveller.dateOfBirth ?? "",
	};
	const past = Array.from({ length: 120 }, (_, at) => ({
		...ban,
		...person,
		banId: `A${String(at).padStart(3, "0")}`,
		until: "2025-02-01",
	}));
	const cegah = Array.from({ length: 60 }, (_, at) => ({
		...ban,
		...person,
		kind: "cegah",
		banId: `C${at}`,
	}));
	const others = Array.from({ length: 80 }, (_, at) => ({
		issuingState: "UTO",
		documentNumber: `N${at}`,
	}));
	load(store, {
		bans: [
			...past,
			...cegah,
			{ ...ban, ...person, banId: "Z" },
			{ ...ban, banId: "P", documentNumber: "N79", issuingState: "UTO" },
		],
		visas: Array.from({ length: 70 }, (_, at) =>
			visa(at, {
				documentNumber: traveller.documentNumber,
				issuedOn: at === 69 ? "2026-01-01" : "2020-01-01",
			}),
		),
		links: [
			link({
				issuingState: traveller.issuingState,
				documentNumber: traveller.documentNumber,
			}),
			...others.map((each) => link(each)),
		],
	});
	const facts = must(store.lookUp(traveller));
	expect(TravellerFacts.safeParse(facts).error).toBe(undefined);
	expect(facts.bans).toHaveLength(50);
	expect(facts.bans.map(({ banId }) => banId)).toContain("Z");
	expect(facts.passports).toHaveLength(50);
	expect(facts.passports.some(({ flagged }) => flagged)).toBe(true);
	expect(facts.visas).toHaveLength(50);
	expect(facts.visas.some(({ issuedOn }) => issuedOn === "2026-01-01")).toBe(
		true,
	);
});

test("a link list that tells dates of birth is asked by name too", () => {
	const { store } = testStore();
	const person = { ...other, dateOfBirth: "1974-08-12" };
	load(store, {
		links: [
			{ ...link(person, "P9"), surname: "ERICSSON B" },
			link({ issuingState: "UTO", documentNumber: "L8" }, "P8"),
		],
		interpol: [{ entryId: "I1", kind: "sltd", ...other }],
		crossings: [
			{ ...other, day: "2025-11-11", direction: "arrival", place: "DPS" },
		],
	});
	const facts = must(store.lookUp(traveller));
	expect(facts.passports).toMatchObject([
		{ ...other, byName: true, flagged: true },
	]);
	// Not this person's until an officer says so.
	expect(facts.crossings).toEqual([]);
});

test("both centuries of a birth are asked about", () => {
	const { store } = testStore();
	const given = { surname: "ERIKSSON B", givenNames: "ANNA MARIA" };
	load(store, {
		bans: [{ ...ban, ...given, dateOfBirth: "1925-01-10" }],
		visas: [visa(2, { ...given, dateOfBirth: "1925-01-10" })],
	});
	const birthDates = ["2025-01-10", "1925-01-10"];
	const facts = must(
		store.lookUp({ ...traveller, dateOfBirth: "2025-01-10", birthDates }),
	);
	expect(facts.bans).toHaveLength(1);
	expect(facts.visas).toHaveLength(1);
});

test("more within reach than is told is said", () => {
	const { store } = testStore();
	const many = Array.from({ length: 60 }, (_, at) => ({
		...ban,
		banId: `B${at}`,
		surname: "ERICSSON B",
		givenNames: "ANNA MARIA",
		dateOfBirth: "1974-08-12",
	}));
	load(store, { bans: many });
	expect(must(store.lookUp(traveller))).toMatchObject({ cut: ["ban"] });
});

test("the stay granted here stands on the crossing, also once the extract tells of it", () => {
	const { store } = testStore();
	must(
		store.recordCrossing(
			crossing(1, { visaNumber: "V1", permittedUntil: "2026-02-13" }),
		),
	);
	const granted = {
		day: today,
		permittedUntil: "2026-02-13",
		visaNumber: "V1",
	};
	expect(must(store.lookUp(traveller)).crossings).toMatchObject([granted]);
	const { issuingState, documentNumber } = traveller;
	const told = { issuingState, documentNumber, direction: "arrival" as const };
	load(store, {
		crossings: [
			{ ...told, day: "2025-03-01", place: "DPS" },
			{ ...told, day: today, place: "CGK", visaNumber: "V-1" },
		],
	});
	expect(must(store.lookUp(traveller)).crossings).toEqual([
		{ day: "2025-03-01", direction: "arrival", place: "DPS" },
		{ ...granted, direction: "arrival", place: "CGK", visaNumber: "V-1" },
	]);
	expect(
		TravellerFacts.safeParse(must(store.lookUp(traveller))).error,
	).toBeUndefined();
});

test("a visa sold here is a record from then on; the register's word of it takes its place", () => {
	const { store } = testStore();
	const soldVisa = { visaNumber: "VOA1", index: "B1", stayDays: 30 };
	must(store.recordCrossing(crossing(1, { visaNumber: "VOA1", soldVisa })));
	const { visas, crossings } = must(store.lookUp(traveller));
	expect(visas).toMatchObject([
		{
			...soldVisa,
			issuedOn: today,
			entries: "single",
			status: "issued",
			documentNumber: traveller.documentNumber,
		},
	]);
	expect(crossings).toMatchObject([{ visaNumber: "VOA1" }]);
	expect(
		TravellerFacts.safeParse(must(store.lookUp(traveller))).error,
	).toBeUndefined();
	const extensions = [{ days: 30 }];
	load(store, { visas: [visa(1, { visaNumber: "VOA1", extensions })] });
	expect(must(store.lookUp(traveller)).visas).toMatchObject([
		{ visaNumber: "VOA1", extensions },
	]);
});

test("a sale that was taken back sold nothing", () => {
	const { store } = testStore();
	const soldVisa = { visaNumber: "VOA1", index: "B1", stayDays: 30 };
	const sale = crossing(1, { visaNumber: "VOA1", soldVisa });
	must(store.recordCrossing(sale));
	const { crossingId, officerId, atMs } = sale;
	must(store.correctCrossing({ crossingId, officerId, atMs: atMs + 1 }));
	const { visas, crossings } = must(store.lookUp(traveller));
	expect([visas, crossings]).toEqual([[], []]);
});
