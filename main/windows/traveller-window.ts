import type { Handlers } from "../../contract/define.ts";
import type {
	TravellerView,
	travellerCalls,
} from "../../contract/traveller.ts";
import { serveApp } from "./app-protocol.ts";
import { createPageRelay, type PageRelay } from "./page-relay.ts";
import { openTravellerPage, type TravellerPlace } from "./traveller-page.ts";

export type TravellerWindow = PageRelay<TravellerView>;

/**
 * Sessions of one lane that take turns: one stands, one may be dropped before
 * it is shown, one comes. Sessions cannot be given back, so that each visit
 * having its own would grow without end.
 */
const sessions = 3;

/** Opens the window of one lane: at each wipe another window, page and process. */
export function openTravellerWindow(
	buildFolder: string,
	place: TravellerPlace,
	handlers: Handlers<typeof travellerCalls>,
): TravellerWindow {
	const partitions = Array.from(
		{ length: sessions },
		(_, turn) => `lintas-lane-${place.laneId}-${turn}`,
	);
	for (const each of partitions) serveApp(`${buildFolder}/renderer`, each);
	let opened = 0;
	return createPageRelay((news) => {
		const partition = partitions[opened % sessions] ?? "";
		opened += 1;
		return openTravellerPage(buildFolder, place, partition, handlers, news);
	});
}
