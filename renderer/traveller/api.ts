import type {
	TravellerView,
	travellerCalls,
	travellerNotices,
} from "../../contract/traveller.ts";
import type { WindowApi } from "../../contract/window-api.ts";

export type TravellerApi = WindowApi<
	typeof travellerCalls,
	typeof travellerNotices
>;

export type Screen = TravellerView["screen"];
export type ScreenOf<K extends Screen["kind"]> = Extract<Screen, { kind: K }>;
export type Modes = TravellerView["modes"];
