import { placesOf } from "../contract/places.ts";
import { log } from "../desk/log.ts";

/** What a bug is, without its message, which may hold anything: `EROFS`, `TypeError`. */
export function tellFault(error: unknown): { readonly code: string } {
	const name = error instanceof Error ? error.name : typeof error;
	const system = String(Reflect.get(Object(error), "code") ?? "");
	const code = /^[A-Z]{2,20}$/.test(system) ? system : name;
	log("fault", { name: code, places: placesOf(error).join(" ") });
	return { code };
}

/**
 * A bug in main is told in the log and stops nothing: Electron would open a
 * dialog that waits on every window, also on a kiosk's.
 */
export function tellFaults(): void {
	process.on("uncaughtException", tellFault);
	process.on("unhandledRejection", tellFault);
}
