import { describe, expect, test } from "vitest";
import { assessed, pack, visa } from "./cases.ts";

const good = { visas: [visa()] };
const citizen = { issuingState: "IDN", nationality: "IDN" };

function ruleIds(found: ReturnType<typeof assessed>): string[] {
	return found.because.map(({ ruleId }) => ruleId);
}

describe("the document itself", () => {
	test.each([
		["2023-08-31", "2024-02-28", "documentTooShort"],
		["2023-08-31", "2024-02-29", "visaValid"],
		["2022-08-31", "2023-02-28", "noVisa"],
		["2023-08-31", "2023-08-30", "documentExpired"],
		["2023-08-31", "2023-08-31", "documentTooShort"],
	])("arrival %s, passport until %s: %s", (day, dateOfExpiry, situation) => {
		const visas = [visa({ issuedOn: "2023-08-01" })].filter(
			({ issuedOn }) => issuedOn <= day,
		);
		const found = assessed({
			day,
			document: { dateOfExpiry },
			facts: { visas },
		});
		expect(found.situation).toBe(situation);
	});

	test.each([
		["2024-02-29", "documentTooShort"],
		["2024-03-01", "visaValid"],
	])(
		"a travel document that is no passport, until %s: %s",
		(dateOfExpiry, outcome) => {
			for (const other of [
				{ documentCode: "I", format: "TD1" },
				{ documentCode: "PT", nationality: "XXA" },
			] as const) {
				const nationality = "nationality" in other ? other.nationality : "BWA";
				const found = assessed({
					document: { ...other, dateOfExpiry },
					facts: { visas: [visa({ nationality })] },
				});
				expect(found.outcome).toBe(outcome);
			}
		},
	);

	test("is never admitted expired, also where no rule on validity is in force", () => {
		const bare = { ...pack, documentValidity: [] };
		const document = { dateOfExpiry: "2023-02-28" };
		const found = assessed({ pack: bare, document, facts: good });
		expect(found).toMatchObject({
			verdict: "refer",
			situation: "documentExpired",
		});
	});

	test("without a day of expiry nothing is decided", () => {
		const found = assessed({ document: { dateOfExpiry: null }, facts: good });
		expect(found).toMatchObject({ verdict: "refer", outcome: "unknown" });
	});

	test.each([
		[{ isMisread: true }, "documentMisread"],
		[{ format: "MRV-A" }, "notATravelDocument"],
		[{ format: "FRA-ID" }, "notATravelDocument"],
	] as const)("%o: %s", (document, situation) => {
		const found = assessed({ document, facts: good });
		expect(found).toMatchObject({
			verdict: "refer",
			outcome: "unknown",
			situation,
		});
		expect(ruleIds(found)).toEqual(["idn.inspection"]);
	});

	test("a partial date of birth leaves the searches by name open", () => {
		const found = assessed({ document: { dateOfBirth: null }, facts: good });
		expect(found.verdict).toBe("refer");
		const open = found.checks.filter(({ value }) => value === "unknown");
		expect(open.map(({ check }) => check)).toEqual(["ban", "interpol"]);
	});
});

describe("citizens", () => {
	test("need neither visa nor its source", () => {
		const found = assessed({
			document: citizen,
			freshness: { visa: "missing" },
		});
		expect(found).toMatchObject({ verdict: "admit", outcome: "citizen" });
		expect(ruleIds(found)).toEqual(["idn.citizen"]);
	});

	test("come home on an expired passport but do not leave on one unseen", () => {
		const document = { ...citizen, dateOfExpiry: "2022-01-01" };
		expect(assessed({ document }).verdict).toBe("admit");
		const leaving = assessed({ document, direction: "departure" });
		expect(leaving).toMatchObject({
			verdict: "refer",
			outcome: "citizen",
			situation: "documentExpired",
		});
	});
});
