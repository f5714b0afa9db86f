import type { ClosedFor } from "../../core/kiosk/state.ts";
import type { Session } from "../counter/session.ts";
import type { LaneRuntime } from "./lane-runtime.ts";

/**
 * Why a lane takes nobody now, null when it is open: a lane is open only while
 * an officer watches, the store answers and the lane's devices are there.
 */
export function closedFor(
	session: Session,
	{ config }: LaneRuntime,
	isShut: boolean,
): ClosedFor | null {
	if (session.officer === null || isShut) return "officer";
	if (session.store.state !== "ready") return "store";
	const areReady = config.devices.every((deviceId) =>
		session.devices.some(
			(device) =>
				device.deviceId === deviceId &&
				(device.state === "ready" || device.state === "busy"),
		),
	);
	return areReady ? null : "reader";
}

/** Opens or closes the lane where that has changed. */
export function tendDoor(
	session: Session,
	lane: LaneRuntime,
	isShut: boolean,
	atMs: number,
): void {
	const should = closedFor(session, lane, isShut);
	if (should === lane.state().closedFor) return;
	lane.dispatch(
		should === null
			? { kind: "laneOpened", atMs }
			: { kind: "laneClosed", closedFor: should, atMs },
	);
}
