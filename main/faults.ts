import { log } from "../desk/log.ts";

/** Where in the built code: `main.js:120`; never the message, which may hold anything. */
export function placeOf(error: unknown): string {
	const stack = error instanceof Error ? (error.stack ?? "") : "";
	return /([\w.-]+\.js:\d+)(?::\d+)?\)?$/m.exec(stack)?.[1] ?? "";
}

/**
 * A bug in main is told in the log and stops nothing: Electron would open a
 * dialog that waits on every window, also on a kiosk's.
 */
export function tellFaults(): void {
	const tell = (error: unknown) =>
		log("fault", {
			name: error instanceof Error ? error.name : typeof error,
			place: placeOf(error),
		});
	process.on("uncaughtException", tell);
	process.on("unhandledRejection", tell);
}
