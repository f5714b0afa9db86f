import { createContext, useContext } from "react";
import type { TravellerView } from "../../contract/traveller.ts";
import type { TravellerApi } from "./api.ts";

export interface Kiosk {
	readonly api: TravellerApi;
	readonly view: TravellerView;
	/** What the screen says now, in order: announced, and spoken where that is on. */
	tell(texts: readonly string[]): void;
}

export const KioskContext = createContext<Kiosk | null>(null);

/** What every part of the page may ask and show. */
export function useKiosk(): Kiosk {
	const kiosk = useContext(KioskContext);
	if (kiosk === null) throw new Error("outside the kiosk's page");
	return kiosk;
}
