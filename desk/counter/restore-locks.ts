import type { Client } from "../../contract/define.ts";
import type { OpenLock, storeCalls } from "../../contract/store.ts";
import { reasonFor } from "../../core/crossing/coded-reasons.ts";
import type { Capture, Reading } from "../../core/crossing/state.ts";
import { typedLines } from "../../core/crossing/typed-lines.ts";
import type { Day } from "../../core/day.ts";
import type { PackInForce } from "../../core/law/pack.ts";
import type { Mrz } from "../../core/mrz/mrz.ts";
import { parseMrz } from "../../core/mrz/parse.ts";
import type { Result } from "../../core/result.ts";
import { log } from "../log.ts";
import type { Counter } from "./counter.ts";

interface Ports {
	readonly nowMs: () => number;
	readonly packOn: (day: Day) => PackInForce;
}

function captureOf({ repaired, typed }: OpenLock): Capture | undefined {
	const reasonCode = reasonFor("keyIn", typed);
	if (reasonCode) return { kind: "typed", reasonCode };
	return repaired > 0 ? { kind: "repaired", characters: repaired } : undefined;
}

/** That typed lines are printed so was said when they were typed. */
function zoneOf({ lines, day, typed }: OpenLock): Result<Mrz> {
	return typed === ""
		? parseMrz(lines.join("\n"), day)
		: typedLines({ lines, isPrintedSo: true }, day);
}

function readingOf(lock: OpenLock, { nowMs, packOn }: Ports): Reading {
	const { inspectionId, day } = lock;
	const mrz = zoneOf(lock);
	const capture = captureOf(lock);
	return {
		inspectionId,
		deviceName: "",
		receivedAtMs: nowMs(),
		day,
		...packOn(day),
		mrz: mrz.ok ? mrz.value : null,
		failure: mrz.ok ? null : mrz.error,
		...(capture ? { capture } : {}),
		isLockRestored: true,
	};
}

/**
 * Once, when the store is open: the desk stands locked again on whom it was locked when it
 * ended, however it ended. The newest is shown; others wait.
 */
export function restoreLocks(
	counter: Pick<Counter, "dispatch">,
	ports: Ports,
): (store: Pick<Client<typeof storeCalls>, "openLocks">) => Promise<void> {
	let isRestored = false;
	return async (store) => {
		if (isRestored) return;
		isRestored = true;
		const open = await store.openLocks({});
		isRestored = open.ok;
		if (!open.ok) return log("locksUnread", { code: open.error.code });
		for (const lock of open.value) {
			log("lockRestored", { inspectionId: lock.inspectionId });
			counter.dispatch({
				kind: "documentRead",
				reading: readingOf(lock, ports),
			});
		}
	};
}
