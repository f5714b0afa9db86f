import type { BoardingPass } from "../boarding-pass/boarding-pass.ts";
import type { BoardingPassContent, Flight } from "./attach-document.ts";

/** A boarding pass as a document beside a passport. */
export function boardingPassContent(pass: BoardingPass): BoardingPassContent {
	return {
		kind: "boardingPass",
		passengerName: pass.passengerName,
		flights: pass.legs.map(({ carrier, flight, date, from, to, seat }) => ({
			carrier,
			number: flight.replace(/^0+(?=\d)/, ""),
			date,
			from,
			to,
			...(seat.trim() === "" ? {} : { seat: seat.replace(/^0+(?=\d)/, "") }),
		})),
		trust: pass.security === undefined ? "unsigned" : "notVerifiableOffline",
		problems: [...new Set(pass.problems.map(({ code }) => code))],
		isWhole: pass.ok,
	};
}

/**
 * The flight that brings a traveller to this checkpoint or takes them from it;
 * null when none of the pass does. A flight of another place is not guessed at.
 */
export function flightOf(
	{ flights }: BoardingPassContent,
	place: string,
	direction: "arrival" | "departure",
): Flight | null {
	const end = direction === "arrival" ? "to" : "from";
	return flights.find((flight) => flight[end] === place) ?? null;
}
