import type { BoardingPass } from "../boarding-pass/boarding-pass.ts";
import type { Day } from "../day.ts";
import { addDays } from "../law/days.ts";
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

/** What a pass says of this checkpoint and day. A flight of another place is not guessed at. */
export type FlightHere =
	| { readonly kind: "none" }
	/** `otherDay`: it has gone, or is to come. `noDay`: it does not tell which day. */
	| {
			readonly kind: "ofToday" | "otherDay" | "noDay";
			readonly flight: Flight;
	  };

/**
 * The flight that brings a traveller to this checkpoint or takes them from it. Only one of
 * today is the one of this crossing: an old pass, or one printed at home, is any traveller's.
 */
export function flightHereOn(
	{ flights }: BoardingPassContent,
	place: string,
	direction: "arrival" | "departure",
	day: Day,
): FlightHere {
	const end = direction === "arrival" ? "to" : "from";
	// Who lands in the morning left the evening before.
	const days = direction === "arrival" ? [day, addDays(day, -1)] : [day];
	const here = flights.filter((flight) => flight[end] === place);
	const ofToday = here.find(({ date }) => date !== null && days.includes(date));
	if (ofToday) return { kind: "ofToday", flight: ofToday };
	const [flight] = here;
	if (!flight) return { kind: "none" };
	return { kind: flight.date === null ? "noDay" : "otherDay", flight };
}
