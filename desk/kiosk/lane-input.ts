import type { PackInForce } from "../../core/law/pack.ts";
import type { Frame, FrameSources } from "../counter/read-frame.ts";
import type { Session } from "../counter/session.ts";
import { log } from "../log.ts";
import { newCaseNumber } from "./case-number.ts";
import { laneFrame, laneNoise } from "./lane-frame.ts";
import type { OpenedLane } from "./open-lane.ts";

export interface LaneInputSetup {
	readonly session: Pick<Session, "devices">;
	readonly sources: () => FrameSources;
	readonly today: () => string;
	readonly packOn: (day: string) => PackInForce;
	readonly nowMs: () => number;
}

export interface LaneInput {
	/** True when the device belongs to a lane, which has taken the frame. */
	frame(deviceId: string, frame: Frame, receivedAtMs: number): boolean;
	noise(deviceId: string, bytes: number): boolean;
}

/** Brings what a lane's devices say to its traveller, and to nobody else. */
export function laneInput(
	setup: LaneInputSetup,
	lanes: readonly Pick<OpenedLane, "runtime" | "documentAt">[],
): LaneInput {
	const laneOf = (deviceId: string) =>
		lanes.find(({ runtime }) => runtime.config.devices.includes(deviceId));
	return {
		frame(deviceId, frame, receivedAtMs) {
			const lane = laneOf(deviceId);
			if (!lane) return false;
			const device = setup.session.devices.find(
				(one) => one.deviceId === deviceId,
			);
			const day = setup.today();
			const event = laneFrame(frame, setup.sources(), {
				deviceName: device?.name ?? deviceId,
				receivedAtMs,
				atMs: setup.nowMs(),
				day,
				...setup.packOn(day),
				caseNumber: newCaseNumber(lane.runtime.config.laneId),
			});
			if (event === null) {
				log("laneScrap", { laneId: lane.runtime.config.laneId });
				return true;
			}
			lane.documentAt(receivedAtMs);
			lane.runtime.dispatch(event);
			return true;
		},
		noise(deviceId, bytes) {
			const lane = laneOf(deviceId);
			if (!lane) return false;
			const { laneId } = lane.runtime.config;
			const event = laneNoise(bytes, newCaseNumber(laneId), setup.nowMs());
			if (event) lane.runtime.dispatch(event);
			return true;
		},
	};
}
