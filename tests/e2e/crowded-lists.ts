import { scenario } from "./desk.ts";
import { holderOf, ListEntries, type Row } from "./list-entries.ts";

function listOf(count: number, make: (at: number) => Row): Row[] {
	return Array.from({ length: count }, (_, at) => make(at));
}

const dayAt = (at: number) =>
	new Date(Date.UTC(2024, 0, 1 + at)).toISOString().slice(0, 10);

/** More of everything than a window shows: people, bans, passports, crossings, visas. */
export function crowd(folder: string): void {
	const lists = new ListEntries(folder);
	const sari = lists
		.rowsOf("accounts")
		.find(({ accountId }) => accountId === "sari");
	const free = holderOf(scenario("visaFree").mrz.split("\n"));
	const banned = holderOf(scenario("banHit").mrz.split("\n"));
	const { issuingState, documentNumber, surname, givenNames } = free;
	const names = { surname, givenNames };
	const document = { issuingState, documentNumber };
	lists.add([
		...listOf(130, (at) => [
			"accounts",
			{
				...sari,
				accountId: `officer-${at}`,
				name: `Officer ${String(at).padStart(3, "0")}`,
			},
		]),
		...listOf(11, (at) => [
			"bans",
			{
				banId: `CROWD-${at}`,
				kind: "tangkal",
				issuingState: banned.issuingState,
				documentNumber: banned.documentNumber,
				surname: banned.surname,
				givenNames: banned.givenNames,
				dateOfBirth: banned.birthDate,
				requestedBy: `Office ${at} (invented)`,
				from: "2020-01-01",
			},
		]),
		["links", { personId: "CROWD", ...document, ...names }],
		...listOf(13, (at) => [
			"links",
			{
				personId: "CROWD",
				issuingState,
				documentNumber: `LY00000${String(at).padStart(2, "0")}`,
				...names,
			},
		]),
		...listOf(900, (at) => [
			"crossings",
			{
				...document,
				day: dayAt(at % 600),
				direction: at % 2 === 0 ? "arrival" : "departure",
				place: "CGK",
			},
		]),
		...listOf(60, (at) => [
			"visas",
			{
				visaNumber: `CROWD${String(at).padStart(4, "0")}`,
				index: "B1",
				...document,
				nationality: free.nationality,
				...names,
				dateOfBirth: free.birthDate,
				sex: "F",
				issuedOn: dayAt(at),
				entries: "single",
				status: "used",
			},
		]),
	]);
	lists.close();
}

/** A VDS-NC seal that nobody signed, with 201 letters for a name: 315 bytes. */
export const strangersCode = {
	aim: "Q1",
	hex: Buffer.from(
		JSON.stringify({
			data: {
				hdr: { t: "icao.test", v: 1, is: "UTO" },
				msg: { pid: { n: `${"A".repeat(201)}  B` } },
			},
			sig: { alg: "ES256", sigvl: "AAAA" },
		}),
	).toString("hex"),
};

/** A boarding pass of somebody; each seat is another pass. */
export function boardingPass(seat: number) {
	const name = "SPECIMEN/EXAMPLE".padEnd(20);
	const text = `M1${name}ESPEC123SYDCGKXX 0713 001Y${String(seat).padStart(3, "0")}A0001 100`;
	return { aim: "L0", hex: Buffer.from(text, "latin1").toString("hex") };
}
