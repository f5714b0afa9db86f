import { describe, expect, test } from "vitest";
import type { PastCrossing, VisaRecord } from "../../../core/checks/facts.ts";
import { extensionsOf, sojourns, staysOf } from "../../../core/law/stays.ts";
import { assessed, type Case, pack, visa } from "./cases.ts";

const came = (
	day: string,
	visaNumber?: string,
	permittedUntil?: string,
): PastCrossing => ({
	day,
	direction: "arrival",
	place: "DPS",
	...(visaNumber === undefined ? {} : { visaNumber }),
	...(permittedUntil === undefined ? {} : { permittedUntil }),
});
const went = (day: string): PastCrossing => ({
	day,
	direction: "departure",
	place: "DPS",
});

function leaving(
	day: string,
	crossings: readonly PastCrossing[],
	visas: readonly VisaRecord[],
	parts: Case = {},
) {
	return assessed({
		direction: "departure",
		day,
		facts: { visas, crossings },
		...parts,
	});
}

test("arrivals and departures make stays, the last of which may be open", () => {
	const crossings = [
		went("2023-01-01"),
		came("2023-02-01"),
		went("2023-02-05"),
		came("2023-03-01"),
		came("2023-04-01"),
	];
	expect(
		sojourns(crossings).map(({ arrival, departure, nextArrival }) => [
			arrival.day,
			departure,
			nextArrival,
		]),
	).toEqual([
		["2023-02-01", "2023-02-05", null],
		["2023-03-01", null, "2023-04-01"],
		["2023-04-01", null, null],
	]);
	const open = (all: readonly PastCrossing[]) =>
		staysOf({ crossings: all, visas: [] }).map(({ isOpen }) => isOpen);
	expect(open(crossings)).toEqual([false, false, true]);
	expect(open([...crossings, went("2023-04-02")])).toEqual([
		false,
		false,
		false,
	]);
});

describe("an extension belongs to one stay", () => {
	const arrivals = ["2023-03-01", "2023-07-01"];
	test.each([
		["of the stay that it names", { arrival: "2023-07-01" }, [0, 1]],
		["of a stay that nobody recorded", { arrival: "2023-06-01" }, [0, 0]],
		["of the stay in which it begins", { from: "2023-06-30" }, [1, 0]],
		["from the arrival day on", { from: "2023-07-01" }, [0, 1]],
		["before any arrival", { from: "2023-02-01" }, [0, 0]],
	] as const)("%s", (_, told, counts) => {
		const extended = visa({ extensions: [{ days: 30, ...told }] });
		const placed = [0, 1].map((at) => extensionsOf(extended, arrivals, at));
		expect(placed.map(({ extensions }) => extensions.length)).toEqual(counts);
		expect(placed.flatMap(({ unplaced }) => unplaced)).toEqual([]);
	});

	test("untold, it is of the only stay, else of none that anybody can name", () => {
		const extended = visa({ extensions: [{ days: 30 }] });
		expect(extensionsOf(extended, ["2023-03-01"], 0).extensions).toHaveLength(
			1,
		);
		expect(extensionsOf(extended, arrivals, 1)).toEqual({
			extensions: [],
			unplaced: [{ days: 30 }],
		});
	});

	test("of another stay it neither lengthens this one nor hides an overstay", () => {
		const crossings = [
			came("2023-03-01", "V1"),
			went("2023-06-01"),
			came("2023-07-01", "V1"),
		];
		const multiple = (told: object) => [
			visa({
				index: "D1",
				entries: "multiple",
				extensions: [{ days: 60, ...told }],
			}),
		];
		const first = multiple({ arrival: "2023-03-01" });
		expect(leaving("2023-08-30", crossings, first)).toMatchObject({
			situation: "overstay",
			permittedUntil: "2023-08-29",
			overstay: { days: 1 },
		});
		const second = multiple({ arrival: "2023-07-01" });
		expect(leaving("2023-10-28", crossings, second)).toMatchObject({
			verdict: "admit",
			permittedUntil: "2023-10-28",
		});
		// Nobody tells: in time under either reading, or for an officer.
		const untold = multiple({});
		expect(leaving("2023-08-29", crossings, untold).verdict).toBe("admit");
		expect(leaving("2023-08-30", crossings, untold)).toMatchObject({
			verdict: "refer",
			situation: "stayUnknown",
			overstay: null,
		});
	});
});

describe("what the stay was allowed on", () => {
	const crossings = [came("2023-03-01", "V1", "2023-03-30")];
	test("cancelled during the stay is not green, whatever was granted", () => {
		const visas = [visa({ status: "cancelled" })];
		expect(leaving("2023-03-20", crossings, visas)).toMatchObject({
			verdict: "refer",
			outcome: "noVisa",
			situation: "stayCancelled",
			overstay: null,
			permittedUntil: null,
		});
	});
	test("only applied for, it says nothing of the stay", () => {
		const visas = [visa({ status: "applied" })];
		expect(
			leaving("2023-03-20", [came("2023-03-01", "V1")], visas).situation,
		).toBe("stayUnknown");
	});
	test("a register that is behind does not know whether it was cancelled", () => {
		const freshness = { visa: "stale" } as const;
		const visas = [visa({ status: "used" })];
		expect(leaving("2023-03-20", crossings, visas).verdict).toBe("admit");
		expect(leaving("2023-03-20", crossings, visas, { freshness }).verdict).toBe(
			"refer",
		);
	});
});

describe("a permit that is given during the stay", () => {
	const exit = (parts: Partial<VisaRecord> = {}) =>
		visa({
			visaNumber: "X1",
			index: "EPO",
			issuedOn: "2023-07-01",
			useBy: "2023-07-07",
			...parts,
		});
	const residence = visa({
		visaNumber: "R1",
		index: "ITAS",
		entries: "multiple",
		issuedOn: "2023-01-01",
		useBy: "2023-12-31",
	});
	const crossings = [came("2023-01-10")];

	test("a permit to live here on which somebody arrived ends the stay where it runs out", () => {
		const on = [came("2023-01-10", "R1")];
		expect(leaving("2023-12-31", on, [residence]).verdict).toBe("admit");
		expect(leaving("2024-01-03", on, [residence])).toMatchObject({
			situation: "overstay",
			overstay: { days: 3 },
		});
		const endless = { ...residence, useBy: undefined };
		expect(leaving("2024-01-03", on, [endless]).situation).toBe("stayUnknown");
	});
	test("an exit permit ends the stay, also one on a residence permit", () => {
		const visas = [residence, exit()];
		expect(leaving("2023-06-30", crossings, visas).outcome).toBe(
			"residencePermit",
		);
		expect(leaving("2023-07-07", crossings, visas)).toMatchObject({
			verdict: "admit",
			situation: "stayKept",
			permittedUntil: "2023-07-07",
			proof: { code: "proof.permit" },
		});
		expect(leaving("2023-07-08", crossings, visas)).toMatchObject({
			situation: "overstay",
			overstay: { days: 1 },
		});
	});
	test("a permit to live here that was given after it counts again", () => {
		const later = { ...residence, issuedOn: "2023-07-05" };
		expect(leaving("2023-08-01", crossings, [exit(), later]).outcome).toBe(
			"residencePermit",
		);
	});
	test("it lets a stay on a cancelled permit end in time", () => {
		const cancelled = { ...residence, status: "cancelled" } as const;
		expect(leaving("2023-07-07", crossings, [cancelled]).verdict).toBe("refer");
		expect(leaving("2023-07-07", crossings, [cancelled, exit()]).verdict).toBe(
			"admit",
		);
	});
	test.each([
		["of another document", { documentNumber: "X99" }],
		["of another person", { surname: "OTHER" }],
		["cancelled", { status: "cancelled" }],
		["of tomorrow", { issuedOn: "2023-07-08" }],
		["of an earlier stay", { issuedOn: "2023-01-09" }],
		["without a day", { useBy: undefined }],
	] as const)("not one %s", (_, parts) => {
		const { verdict } = leaving("2023-07-07", crossings, [
			{ ...residence, status: "cancelled" },
			exit(parts),
		]);
		expect(verdict).toBe("refer");
	});
	test("an emergency permit makes the stay longer, never shorter, and nothing is charged", () => {
		const visas = (useBy: string) => [
			visa({ issuedOn: "2023-02-20", status: "used" }),
			exit({ index: "ITKT", issuedOn: "2023-03-28", useBy }),
		];
		const on = [came("2023-03-01", "V1")];
		expect(leaving("2023-04-05", on, visas("2023-04-05"))).toMatchObject({
			verdict: "admit",
			overstay: null,
		});
		expect(
			leaving("2023-04-06", on, visas("2023-04-05")).overstay,
		).toMatchObject({ days: 1 });
		expect(leaving("2023-03-30", on, visas("2023-03-29")).permittedUntil).toBe(
			"2023-03-30",
		);
	});
	test("nobody enters with one", () => {
		const found = assessed({ day: "2023-07-02", facts: { visas: [exit()] } });
		expect(found).toMatchObject({ outcome: "noVisa", verdict: "refer" });
	});
	test("a rule may say how many days it has", () => {
		const week = {
			...pack,
			stayPermits: pack.stayPermits.map((rule) => ({ ...rule, stayDays: 7 })),
		};
		const visas = [residence, exit({ useBy: undefined })];
		expect(
			leaving("2023-07-07", crossings, visas, { pack: week }).permittedUntil,
		).toBe("2023-07-07");
	});
});

describe("an arrival of which no visa was recorded", () => {
	const on = [came("2026-03-01")];
	const australian = { document: { nationality: "AUS" } };
	test("was made on a visa bought there, where that is the only way in", () => {
		expect(leaving("2026-03-30", on, [], australian)).toMatchObject({
			verdict: "admit",
			outcome: "visaValid",
			permittedUntil: "2026-03-30",
		});
	});
	const known = (parts: Partial<VisaRecord> = {}) =>
		visa({
			index: "C1",
			nationality: "AUS",
			issuingState: "AUS",
			issuedOn: "2026-02-20",
			...parts,
		});
	test("is not counted where a visa may have been used as well", () => {
		expect(leaving("2026-03-30", on, [known()], australian)).toMatchObject({
			verdict: "refer",
			situation: "stayUnknown",
		});
		// One that was no longer, or not yet, good is none.
		for (const issuedOn of ["2025-11-30", "2026-03-02"]) {
			const { situation } = leaving(
				"2026-03-30",
				on,
				[known({ issuedOn })],
				australian,
			);
			expect(situation).toBe("stayKept");
		}
	});
	const before = [came("2026-02-21", "V1"), went("2026-02-22")];
	test.each([
		["issued on the day itself", { issuedOn: "2026-03-01" }, true],
		["issued a day later", { issuedOn: "2026-03-02" }, false],
		["on its last day of entry", { issuedOn: "2025-12-01" }, true],
		["a day after it", { issuedOn: "2025-11-30" }, false],
		["of another document", { documentNumber: "X9" }, false],
		["applied for", { status: "applied" }, false],
		["of an index that nobody knows", { index: "Z9" }, true],
		["a permit that is given during a stay", { index: "ITKT" }, false],
		["a permit to live here", { index: "ITAS", useBy: "2026-03-01" }, true],
		["one that had ended", { index: "ITAS", useBy: "2026-02-28" }, false],
		["one whose end nobody knows", { index: "ITAS", useBy: undefined }, true],
	] as const)("may have been made on a record %s: %o", (_, parts, may) => {
		const { situation, verdict } = leaving(
			"2026-03-30",
			on,
			[known(parts)],
			australian,
		);
		expect([situation, verdict]).toEqual(
			may ? ["stayUnknown", "refer"] : ["stayKept", "admit"],
		);
	});
	test.each([
		["single", false],
		["multiple", true],
	] as const)("on one of %s entries that was used before", (entries, may) => {
		const { situation } = leaving(
			"2026-03-30",
			[...before, ...on],
			[known({ entries })],
			australian,
		);
		expect(situation).toBe(may ? "stayUnknown" : "stayKept");
	});
	test("was made on the only visa, where no list names the holder", () => {
		const visas = [visa({ index: "C1", issuedOn: "2026-02-20" })];
		expect(leaving("2026-04-29", on, visas)).toMatchObject({
			verdict: "admit",
			permittedUntil: "2026-04-29",
		});
		expect(
			leaving("2026-04-29", on, [
				...visas,
				visa({ visaNumber: "V2", index: "C2", issuedOn: "2026-02-20" }),
			]).situation,
		).toBe("stayUnknown");
	});
	test("and an extension of a visa with two such arrivals is of neither", () => {
		const visas = [
			visa({
				index: "D1",
				entries: "multiple",
				issuedOn: "2026-01-01",
				useBy: "2026-12-31",
				extensions: [{ days: 60 }],
			}),
		];
		const twice = [came("2026-01-01"), went("2026-01-20"), ...on];
		expect(leaving("2026-04-30", on, visas).permittedUntil).toBe("2026-06-28");
		expect(leaving("2026-04-30", twice, visas).situation).toBe("stayUnknown");
	});
	test("on another passport nothing is inferred", () => {
		const other = [{ ...came("2026-03-01"), onOtherPassport: true }];
		expect(leaving("2026-03-10", other, [], australian).situation).toBe(
			"stayUnknown",
		);
	});
	test("is not counted where an officer may have seen a permit of another state", () => {
		const indian = { document: { nationality: "IND" } };
		const ferry = [{ ...came("2026-11-03"), place: "BATAMC" }];
		expect(leaving("2026-11-05", ferry, [], indian).situation).toBe(
			"stayUnknown",
		);
		const granted = [{ ...ferry[0]!, permittedUntil: "2026-11-06" }];
		expect(leaving("2026-11-06", granted, [], indian).verdict).toBe("admit");
		expect(leaving("2026-11-07", granted, [], indian)).toMatchObject({
			situation: "overstay",
			overstay: { days: 1 },
			proof: { code: "proof.granted" },
		});
	});
	test("with what was granted is no visa-free stay: the register must be fresh", () => {
		const granted = [came("2026-03-01", undefined, "2026-03-10")];
		const at = (visa: "fresh" | "stale") =>
			leaving("2026-03-10", granted, [], { freshness: { visa } });
		expect(at("fresh")).toMatchObject({
			verdict: "admit",
			outcome: "visaValid",
		});
		expect(at("stale").verdict).toBe("refer");
	});
});

describe("a permit where nobody can tell what the stay began on", () => {
	const on = [came("2023-01-10", "V9")];
	const permit = (parts: Partial<VisaRecord>) =>
		visa({ visaNumber: "X1", issuedOn: "2023-01-10", ...parts });
	test("one that ran out may not be all that was allowed", () => {
		const ran = permit({ index: "ITKT", useBy: "2023-01-20" });
		expect(leaving("2023-01-20", on, [ran]).verdict).toBe("admit");
		expect(leaving("2023-01-21", on, [ran])).toMatchObject({
			situation: "stayUnknown",
			overstay: null,
		});
	});
	test("one that ends the stay is all that was allowed, also on the day of arrival", () => {
		const ends = permit({ index: "EPO", useBy: "2023-01-10" });
		expect(leaving("2023-01-10", on, [ends]).verdict).toBe("admit");
		expect(leaving("2023-01-11", on, [ends])).toMatchObject({
			situation: "overstay",
			overstay: { days: 1 },
		});
	});
	test("needs a register that is fresh, also after a visa-free arrival", () => {
		const held = permit({
			index: "ITKT",
			nationality: "SGP",
			issuingState: "SGP",
			issuedOn: "2024-09-20",
			useBy: "2024-10-20",
		});
		const singapore = { document: { nationality: "SGP" } };
		const at = (visa: "fresh" | "stale") =>
			leaving("2024-10-10", [came("2024-09-01")], [held], {
				...singapore,
				freshness: { visa },
			}).verdict;
		expect([at("fresh"), at("stale")]).toEqual(["admit", "refer"]);
	});
});
