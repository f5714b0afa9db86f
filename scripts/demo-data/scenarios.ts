import type { BanRecord, InterpolRecord } from "../../core/checks/facts.ts";
import type { CrossingRow, LinkRow, VisaRow } from "../../store/bundle/rows.ts";
import { dayPlus } from "./days.ts";
import { type Passport, td3 } from "./td3.ts";

export interface Scenario {
	readonly id: string;
	readonly title: string;
	/** Two lines joined by LF. */
	readonly mrz: string;
	readonly expected: {
		readonly verdict: "admit" | "refer" | "refuse";
		readonly outcome: string;
	};
}

/** What one scenario adds to the sections of the bundle. */
export interface Staged {
	readonly scenario: Scenario;
	/** Whose passport it is. */
	readonly passport: Passport;
	readonly visas?: readonly VisaRow[];
	readonly bans?: readonly BanRecord[];
	readonly crossings?: readonly CrossingRow[];
	readonly links?: readonly LinkRow[];
	readonly interpol?: readonly InterpolRecord[];
}

/** The people are invented; each is born and equipped relative to `today`. */
export function scenarios(today: string): Staged[] {
	const day = (days: number) => dayPlus(today, days);
	const people = new Map<string, Passport>();

	function passport(
		id: string,
		state: string,
		surname: string,
		givenNames: string,
		sex: "F" | "M",
		dateOfBirth: string,
	): Passport {
		const made: Passport = {
			issuingState: state,
			documentNumber: `LX${String(people.size + 1).padStart(7, "0")}`,
			nationality: state,
			surname,
			givenNames,
			sex,
			dateOfBirth,
			dateOfExpiry: day(1200),
		};
		people.set(id, made);
		return made;
	}

	function visa(
		holder: Passport,
		change: Partial<VisaRow> & { issuedOn: string },
	): VisaRow {
		const { dateOfExpiry: _, ...person } = holder;
		return {
			visaNumber: `LTD${holder.documentNumber.slice(2)}`,
			index: "B1",
			...person,
			useBy: dayPlus(change.issuedOn, 90),
			entries: "single",
			stayDays: 30,
			status: "issued",
			...change,
		};
	}

	function crossed(
		holder: Passport,
		days: number,
		direction: "arrival" | "departure",
		visaNumber?: string,
	): CrossingRow {
		const { issuingState, documentNumber } = holder;
		const row = { issuingState, documentNumber, direction, place: "CGK" };
		return { ...row, day: day(days), ...(visaNumber ? { visaNumber } : {}) };
	}

	function staged(
		id: string,
		title: string,
		verdict: Scenario["expected"]["verdict"],
		outcome: string,
		holder: Passport,
		rows: Omit<Staged, "scenario" | "passport"> = {},
	): Staged {
		const mrz = td3(holder);
		const expected = { verdict, outcome };
		return {
			scenario: { id, title, mrz, expected },
			passport: holder,
			...rows,
		};
	}

	const free = passport(
		"visaFree",
		"MYS",
		"TANJUNG",
		"NUR ALYA",
		"F",
		"1991-04-12",
	);
	const eVoa = passport(
		"eVoa",
		"AUS",
		"HARGRAVE",
		"OLIVIA JUNE",
		"F",
		"1988-09-03",
	);
	const other = passport(
		"mismatch",
		"NLD",
		"VERBRUGGEN",
		"PIETER",
		"M",
		"1979-01-25",
	);
	const used = passport(
		"usedVisa",
		"FRA",
		"DELACOURT",
		"MARGAUX",
		"F",
		"1994-06-30",
	);
	const none = passport(
		"noVisa",
		"BGD",
		"CHOWDHURI",
		"TANVIR",
		"M",
		"1985-11-17",
	);
	const banned = passport(
		"banHit",
		"GBR",
		"THACKERLEY",
		"JAMES ROWAN",
		"M",
		"1974-02-08",
	);
	const lost = passport(
		"interpolHit",
		"ESP",
		"ARISTEGUI",
		"LUCIA",
		"F",
		"1996-08-21",
	);
	const citizen = passport(
		"citizen",
		"IDN",
		"WIRATMAJA",
		"DIAN",
		"F",
		"1990-12-05",
	);
	const fresh = passport(
		"citizenNoRecord",
		"IDN",
		"",
		"SUHARTINI",
		"F",
		"2001-03-19",
	);
	const late = passport(
		"expiredVisa",
		"ITA",
		"BELLACORTE",
		"MATTEO",
		"M",
		"1983-07-14",
	);
	const second = passport(
		"otherPassport",
		"TUR",
		"KARADENIZLI",
		"EMRE",
		"M",
		"1987-05-27",
	);
	const applied = passport(
		"appliedNotIssued",
		"IND",
		"RAGHUVANSHI",
		"PRIYA",
		"F",
		"1992-10-09",
	);
	const moved = passport(
		"visaOnOldPassport",
		"POL",
		"ZIELENIEWSKA",
		"ANNA",
		"F",
		"1981-04-02",
	);
	const misread = passport(
		"wrongCheckDigit",
		"USA",
		"WINTERBOURNE",
		"CALEB",
		"M",
		"1999-01-31",
	);
	const banFrom = day(-200);
	const usedVisa = visa(used, { issuedOn: day(-40) });
	const hidden = { ...second, documentNumber: "LY0000001" };
	const linkOf = ({
		issuingState,
		documentNumber,
		surname,
		givenNames,
	}: Passport) => ({
		personId: "PERDEMO1",
		issuingState,
		documentNumber,
		surname,
		givenNames,
	});
	const banOf = (banId: string, holder: Passport): BanRecord => ({
		banId,
		kind: "tangkal",
		documentNumber: holder.documentNumber,
		issuingState: holder.issuingState,
		surname: holder.surname,
		givenNames: holder.givenNames,
		dateOfBirth: holder.dateOfBirth,
		requestedBy: "Office A (invented)",
		from: banFrom,
	});
	const wrongDigit = staged(
		"wrongCheckDigit",
		"Check digit of the number is wrong",
		"refer",
		"unknown",
		misread,
		{
			visas: [visa(misread, { issuedOn: day(-5) })],
		},
	);

	return [
		staged("visaFree", "Visa-free national", "admit", "visaFree", free),
		staged(
			"eVoa",
			"Electronic visa on arrival, issued ten days ago",
			"admit",
			"visaValid",
			eVoa,
			{
				visas: [visa(eVoa, { issuedOn: day(-10) })],
			},
		),
		staged(
			"mismatch",
			"Visa of this passport names somebody else",
			"refer",
			"mismatch",
			other,
			{
				visas: [
					visa(other, {
						issuedOn: day(-12),
						surname: "VERHOEVEN",
						givenNames: "PAULUS",
						nationality: "DNK",
					}),
				],
			},
		),
		staged(
			"usedVisa",
			"Single-entry visa with an earlier arrival",
			"refer",
			"used",
			used,
			{
				visas: [usedVisa],
				crossings: [
					crossed(used, -30, "arrival", usedVisa.visaNumber),
					crossed(used, -12, "departure"),
				],
			},
		),
		staged("noVisa", "Visa required and none held", "refer", "noVisa", none),
		staged(
			"banHit",
			"Document on the ban list",
			"refuse",
			"visaValid",
			banned,
			{
				visas: [visa(banned, { issuedOn: day(-20) })],
				bans: [banOf("BANDEMO1", banned)],
			},
		),
		staged(
			"interpolHit",
			"Document reported lost or stolen",
			"refuse",
			"visaValid",
			lost,
			{
				visas: [visa(lost, { issuedOn: day(-3) })],
				interpol: [
					{
						entryId: "IPLDEMO1",
						kind: "sltd",
						documentNumber: lost.documentNumber,
						issuingState: lost.issuingState,
					},
				],
			},
		),
		staged("citizen", "Citizen coming home", "admit", "citizen", citizen, {
			crossings: [crossed(citizen, -9, "departure")],
		}),
		staged(
			"citizenNoRecord",
			"Citizen with a single name and no earlier crossing",
			"admit",
			"citizen",
			fresh,
		),
		staged(
			"expiredVisa",
			"Visa not used within its 90 days",
			"refer",
			"expired",
			late,
			{
				visas: [visa(late, { issuedOn: day(-100) })],
			},
		),
		staged(
			"otherPassport",
			"Another passport of the same person is listed",
			"refuse",
			"visaValid",
			second,
			{
				visas: [visa(second, { issuedOn: day(-15) })],
				links: [linkOf(second), linkOf(hidden)],
				interpol: [
					{
						entryId: "IPLDEMO2",
						kind: "sltd",
						documentNumber: hidden.documentNumber,
						issuingState: hidden.issuingState,
					},
				],
			},
		),
		staged(
			"appliedNotIssued",
			"Visa applied for and not issued",
			"refer",
			"appliedNotIssued",
			applied,
			{
				visas: [visa(applied, { issuedOn: day(-1), status: "applied" })],
			},
		),
		staged(
			"visaOnOldPassport",
			"Visa stands on the traveller's earlier passport",
			"refer",
			"otherDocument",
			moved,
			{
				visas: [
					visa(moved, { issuedOn: day(-8), documentNumber: "LY0000002" }),
				],
			},
		),
		{
			...wrongDigit,
			scenario: {
				...wrongDigit.scenario,
				mrz: withWrongNumberDigit(wrongDigit.scenario.mrz),
			},
		},
	];
}

/** Position 10 of line 2 is the check digit of the document number. */
function withWrongNumberDigit(mrz: string): string {
	const [first = "", second = ""] = mrz.split("\n");
	const wrong = (Number(second.charAt(9)) + 1) % 10;
	return `${first}\n${second.slice(0, 9)}${wrong}${second.slice(10)}`;
}
