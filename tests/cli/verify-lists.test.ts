import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { lintas } from "./run-cli.ts";

interface Published {
	readonly id: string;
	readonly source: string;
	readonly what: string;
	readonly given: object;
	readonly expected: Readonly<Record<string, string>>;
}

/** What was reported of readers and lists in public, with invented persons. */
const published: readonly Published[] = JSON.parse(
	readFileSync(
		new URL("../vectors/list-answers.json", import.meta.url),
		"utf8",
	),
);

interface Line {
	readonly id: string;
	readonly verdict: string;
	readonly checks: Readonly<Record<string, { readonly value: string }>>;
}

test.each(published)(
	"$id: $what ($source)",
	async ({ id, given, expected }) => {
		const ran = await lintas(["verify"], [{ ...given, id }]);
		const [line] = ran.lines as unknown as Line[];
		for (const [name, value] of Object.entries(expected))
			expect(
				name === "verdict" ? line?.verdict : line?.checks[name]?.value,
			).toBe(value);
	},
);

const traveller = {
	id: "one",
	day: "2026-01-15",
	place: "CGK",
	direction: "arrival",
	mrz: "P<SGPTAN<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<<<<<<\nK1234567C8SGP8001014F3001019<<<<<<<<<<<<<<<6",
};
const ban = {
	banId: "B1",
	kind: "tangkal",
	surname: "TAN",
	givenNames: "ANNA MARIA",
	dateOfBirth: "1980-01-01",
	requestedBy: "Office (invented)",
	from: "2025-01-01",
};
const notice = {
	noticeId: "N1",
	kind: "notice",
	surname: "TAN",
	givenNames: "ANNA MARIA",
};
const sltd = {
	entryId: "I1",
	kind: "sltd",
	documentNumber: "X-999",
	issuingState: "AUS",
};

test.each([
	["nobody", {}, "admit", "clear", "clear", "clear"],
	["the same person", { bans: [ban] }, "refuse", "hit", "clear", "clear"],
	[
		"another year",
		{ bans: [{ ...ban, dateOfBirth: "1979-06-05" }] },
		"admit",
		"clear",
		"clear",
		"clear",
	],
	[
		"a letter more",
		{ bans: [{ ...ban, givenNames: "ANNA MARIAH" }] },
		"refer",
		"possible",
		"clear",
		"clear",
	],
	[
		"a ban that is over",
		{ bans: [{ ...ban, until: "2025-12-31" }] },
		"admit",
		"clear",
		"clear",
		"clear",
	],
	[
		"a notice without a date of birth",
		{ interpol: [notice] },
		"refer",
		"clear",
		"clear",
		"possible",
	],
	[
		"a stolen passport of the same owner",
		{ interpol: [{ ...sltd, surname: "TAN", givenNames: "ANNA MARIA" }] },
		"admit",
		"clear",
		"clear",
		"clear",
	],
	[
		"another passport, reported stolen",
		{
			links: [{ issuingState: "AUS", documentNumber: "X999" }],
			interpol: [sltd],
		},
		"refuse",
		"clear",
		"hit",
		"clear",
	],
	[
		"another passport, of a citizen",
		{ links: [{ issuingState: "IDN", documentNumber: "X1" }] },
		"refer",
		"clear",
		"unknown",
		"clear",
	],
	[
		"another passport, nothing against it",
		{ links: [{ issuingState: "AUS", documentNumber: "X1" }] },
		"admit",
		"clear",
		"clear",
		"clear",
	],
])("%s", async (_, lists, verdict, banned, passports, interpol) => {
	const ran = await lintas(["verify"], [{ ...traveller, ...lists }]);
	expect(ran.lines[0]).toMatchObject({
		verdict,
		checks: {
			ban: { value: banned },
			passports: { value: passports },
			interpol: { value: interpol },
		},
	});
});

test.each([
	[[], "admit", "Arrival"],
	[
		["refuse"],
		"refer",
		"Refused on 2026-01-15 and not admitted since. Arrival",
	],
	[
		["refer"],
		"refer",
		"Referred on 2026-01-15 and not admitted since. Arrival",
	],
	[["refuse", "admit", "out"], "admit", "Arrival"],
	[["out", "refuse"], "refer", "Refused on 2026-01-15"],
] as const)("decided before: %j", async (history, verdict, proof) => {
	const crossings = history.map((decision) =>
		decision === "out"
			? { day: "2026-01-15", direction: "departure", place: "CGK" }
			: { day: "2026-01-15", direction: "arrival", place: "CGK", decision },
	);
	const ran = await lintas(["verify"], [{ ...traveller, crossings }]);
	expect(ran.lines[0]).toMatchObject({
		verdict,
		proof: expect.stringMatching(`^${proof}`),
	});
});

test.each([
	["2026-02-13", "admit", "visaValid", "2026-02-13"],
	["2026-02-14", "refer", "expired", "2026-02-13"],
])(
	"leaves %s on a visa that was sold at arrival: %s",
	async (day, verdict, outcome, permittedUntil) => {
		const arrival = { day: "2026-01-15", direction: "arrival", place: "CGK" };
		const crossings = [{ ...arrival, soldVisa: { index: "B1", days: 30 } }];
		const ran = await lintas(
			["verify"],
			[{ ...traveller, direction: "departure", day, crossings }],
		);
		expect(ran.lines[0]).toMatchObject({ verdict, outcome, permittedUntil });
	},
);

test("the stay granted at arrival decides at departure", async () => {
	const arrival = { day: "2026-01-15", direction: "arrival", place: "CGK" };
	const crossings = [{ ...arrival, permittedUntil: "2026-03-31" }];
	const leaving = { direction: "departure", day: "2026-03-31", crossings };
	const ran = await lintas(["verify"], [{ ...traveller, ...leaving }]);
	expect(ran.lines[0]).toMatchObject({
		verdict: "admit",
		permittedUntil: "2026-03-31",
		proof:
			"Arrival 2026-01-15: a stay until 2026-03-31 was granted then. Not confirmed: idn.visaFree.2025-10.",
	});
});
