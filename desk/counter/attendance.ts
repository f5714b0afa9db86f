import type { LoadedConfig } from "../config/config-files.ts";
import {
	type Access,
	type AccessPorts,
	windowAccess,
} from "../people/sign-in.ts";
import type { Counter } from "./counter.ts";
import type { Session } from "./session.ts";

/** Who is at the counter, and that somebody is. */
export interface Attendance {
	readonly access: Access;
	/** Somebody pressed a key, clicked or swiped. */
	active(): void;
	stop(): void;
}

/** So long an unattended counter stays open, where desk.json says nothing else. */
const usualMinutes = 5;

/** Null: never. Whoever watches lanes need not touch anything; the break reminder is theirs. */
export function idleLimitMs({
	idleLockMinutes,
	lanes,
}: Pick<LoadedConfig["config"], "idleLockMinutes" | "lanes">): number | null {
	const minutes = idleLockMinutes ?? (lanes.length > 0 ? null : usualMinutes);
	return minutes === null ? null : minutes * 60_000;
}

/**
 * Signing in and out at the counter. After a time in which nobody touched it the officer is
 * signed out; who waits and who is locked stays.
 */
export function attendance(
	session: Pick<Session, "officer">,
	counter: Pick<Counter, "dispatch">,
	ports: Pick<AccessPorts, "store" | "nowMs" | "onChange">,
	limitMs: number | null,
): Attendance {
	let timer: NodeJS.Timeout | undefined;
	const access = windowAccess("officer", {
		...ports,
		who: () => session.officer,
		become(officer) {
			session.officer = officer;
			// Whoever was looked at was looked at by somebody else.
			counter.dispatch({ kind: "lookedAway" });
			active();
		},
	});
	function active(): void {
		clearTimeout(timer);
		if (limitMs === null || session.officer === null) return;
		timer = setTimeout(() => void access.leave("idle"), limitMs);
	}
	return { access, active, stop: () => clearTimeout(timer) };
}
