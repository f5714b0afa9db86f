import { placesOf } from "../contract/places.ts";
import { log } from "../desk/log.ts";

/**
 * A bug in main is told in the log and stops nothing: Electron would open a
 * dialog that waits on every window, also on a kiosk's.
 */
export function tellFaults(): void {
	const tell = (error: unknown) =>
		log("fault", {
			name: error instanceof Error ? error.name : typeof error,
			places: placesOf(error).join(" "),
		});
	process.on("uncaughtException", tell);
	process.on("unhandledRejection", tell);
}
