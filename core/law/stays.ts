import type {
	PastCrossing,
	StayExtension,
	TravellerFacts,
	VisaRecord,
} from "../checks/facts.ts";
import { inOrder } from "../checks/last-crossing.ts";
import type { Day } from "../day.ts";
import { isSameNumber } from "../document/document-key.ts";

/** From an arrival to the departure after it. */
export interface Sojourn {
	readonly arrival: PastCrossing;
	/** Null: none was recorded before the next arrival, or at all. */
	readonly departure: Day | null;
	/** Null: it is the last. */
	readonly nextArrival: Day | null;
}

/** A stay as the facts tell it. */
export interface Stay extends Sojourn {
	/** Nothing was recorded after the arrival: the traveller is here. */
	readonly isOpen: boolean;
	/** The record of the number that was recorded with the arrival. */
	readonly visa: VisaRecord | null;
	readonly extensions: readonly StayExtension[];
	/** Of this stay or of another one: nobody tells. */
	readonly unplaced: readonly StayExtension[];
}

/** The stays that crossings tell of, the oldest first; a departure that follows no arrival is none. */
export function sojourns(crossings: readonly PastCrossing[]): Sojourn[] {
	const found: Sojourn[] = [];
	let open: PastCrossing | null = null;
	for (const crossing of inOrder(crossings)) {
		const isArrival = crossing.direction === "arrival";
		if (open) {
			found.push({
				arrival: open,
				departure: isArrival ? null : crossing.day,
				nextArrival: isArrival ? crossing.day : null,
			});
		}
		open = isArrival ? crossing : null;
	}
	if (open) found.push({ arrival: open, departure: null, nextArrival: null });
	return found;
}

/** The arrivals that were made on a visa, in their order. */
export function arrivalsOn(
	{ visaNumber }: Pick<VisaRecord, "visaNumber">,
	crossings: readonly PastCrossing[],
): PastCrossing[] {
	return inOrder(
		crossings.filter(
			(crossing) =>
				crossing.direction === "arrival" &&
				crossing.visaNumber !== undefined &&
				isSameNumber(crossing.visaNumber, visaNumber),
		),
	);
}

type Placed = Pick<Stay, "extensions" | "unplaced">;

/**
 * Which extensions of a visa belong to the stay that began with `arrivals[at]`, given the days of
 * all arrivals on that visa: the stay that the record names, the last that began by the day from
 * which it adds days, or the only one that there is.
 */
export function extensionsOf(
	{ extensions = [] }: Pick<VisaRecord, "extensions">,
	arrivals: readonly Day[],
	at: number,
): Placed {
	const isOf = ({ from, arrival }: StayExtension): boolean | null => {
		if (arrival !== undefined) return arrivals.lastIndexOf(arrival) === at;
		if (from !== undefined)
			return arrivals.findLastIndex((day) => day <= from) === at;
		return arrivals.length === 1 ? true : null;
	};
	return {
		extensions: extensions.filter((extension) => isOf(extension) === true),
		unplaced: extensions.filter((extension) => isOf(extension) === null),
	};
}

/** What the facts tell of each stay; of an open one, what ends it is not judged here. */
export function staysOf({
	crossings,
	visas,
}: Pick<TravellerFacts, "crossings" | "visas">): Stay[] {
	const all = sojourns(crossings);
	return all.map((sojourn, at) => {
		const number = sojourn.arrival.visaNumber;
		const visa =
			number === undefined
				? null
				: (visas.find((held) => isSameNumber(held.visaNumber, number)) ?? null);
		const own = visa ? arrivalsOn(visa, crossings) : [];
		return {
			...sojourn,
			isOpen: at === all.length - 1 && sojourn.departure === null,
			visa,
			...(visa
				? extensionsOf(
						visa,
						own.map(({ day }) => day),
						own.indexOf(sojourn.arrival),
					)
				: { extensions: [], unplaced: [] }),
		};
	});
}
