import type { TravellerView } from "../../contract/traveller.ts";

const untold: Omit<TravellerView, "screen"> = {
	viewId: 0,
	lane: { name: "", counter: "", demo: false },
	language: "en",
	modes: { reach: false, contrast: false, large: false, speech: false },
	progress: null,
	mayGoBack: false,
	warning: null,
	isHelpCalled: false,
};

/** What a page shows that cannot show its view: a closed kiosk, and nothing of any visit. */
export function closedView(view: TravellerView | null): TravellerView {
	const { viewId, lane, language, modes } = view ?? untold;
	return {
		...untold,
		viewId,
		lane,
		language,
		modes,
		screen: { kind: "closed", place: lane.counter },
	};
}
