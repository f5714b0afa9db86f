import type { Handlers, Reply } from "../../contract/define.ts";
import type { technicianCalls } from "../../contract/technician.ts";
import { fail } from "../../core/result.ts";
import { accessHandlers } from "./access-handlers.ts";
import { captureHandlers } from "./capture-handlers.ts";
import { configHandlers } from "./config-handlers.ts";
import { deviceHandlers } from "./device-handlers.ts";
import type { TechnicianParts } from "./parts.ts";
import { wizardHandlers } from "./wizard-handlers.ts";

/** The same handlers, closed to whoever has not signed in. */
function guarded<H extends object>(handlers: H, isSignedIn: () => boolean): H {
	return Object.fromEntries(
		Object.entries(handlers).map(([name, handle]) => [
			name,
			(input: unknown): Reply<unknown> | Promise<Reply<unknown>> =>
				isSignedIn() ? handle(input) : fail("technician.signedOut"),
		]),
	) as H;
}

/** What the technician's window may ask, answered. */
export function technicianHandlers(
	parts: TechnicianParts,
): Handlers<typeof technicianCalls> {
	const isSignedIn = () => parts.session.technician !== null;
	return {
		...accessHandlers(parts),
		...guarded(
			{
				...deviceHandlers(parts),
				...wizardHandlers(parts),
				...captureHandlers(parts),
				...configHandlers(parts),
			},
			isSignedIn,
		),
	};
}
