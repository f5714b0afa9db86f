import type { Handlers } from "../../contract/define.ts";
import type { travellerCalls } from "../../contract/traveller.ts";
import type { Behind, LanePlace, LaneWindow } from "../../desk/surroundings.ts";
import { serveApp } from "./app-protocol.ts";
import { createPageRelay } from "./page-relay.ts";
import { openTravellerPage } from "./traveller-page.ts";

/**
 * Sessions of one lane that take turns: one stands, one may be dropped before
 * it is shown, one comes. Sessions cannot be given back, so that each visit
 * having its own would grow without end.
 */
const sessions = 3;

/** Opens the window of one lane: at each wipe another window, page and process. */
export function openTravellerWindow(
	buildFolder: string,
	place: LanePlace,
	handlers: Handlers<typeof travellerCalls>,
	behind: Behind,
): LaneWindow {
	const partitions = Array.from(
		{ length: sessions },
		(_, turn) => `lintas-lane-${place.laneId}-${turn}`,
	);
	for (const each of partitions) serveApp(`${buildFolder}/renderer`, each);
	let opened = 0;
	return createPageRelay((news) => {
		const partition = partitions[opened % sessions] ?? "";
		opened += 1;
		return openTravellerPage(
			buildFolder,
			place,
			partition,
			handlers,
			behind,
			news,
		);
	});
}
