import type { PackInForce } from "../../core/law/pack.ts";
import { log } from "../log.ts";
import type { Delivered } from "../reading/delivered.ts";
import { newCaseNumber } from "./case-number.ts";
import { laneDocument, laneNoise } from "./lane-document.ts";
import type { OpenedLane } from "./open-lane.ts";

export interface LaneInputSetup {
	readonly packOn: (day: string) => PackInForce;
	readonly nowMs: () => number;
}

export interface LaneInput {
	/** True when the device belongs to a lane, which has taken the document. */
	take(deviceId: string, delivered: Delivered): boolean;
	noise(deviceId: string, bytes: number): boolean;
}

/** Brings what a lane's devices say to its traveller, and to nobody else. */
export function laneInput(
	{ packOn, nowMs }: LaneInputSetup,
	lanes: readonly Pick<OpenedLane, "runtime" | "documentAt">[],
): LaneInput {
	const laneOf = (deviceId: string) =>
		lanes.find(({ runtime }) => runtime.config.devices.includes(deviceId));
	return {
		take(deviceId, delivered) {
			const lane = laneOf(deviceId);
			if (!lane) return false;
			const { laneId } = lane.runtime.config;
			const event = laneDocument(delivered, {
				atMs: nowMs(),
				...packOn(delivered.day),
				caseNumber: newCaseNumber(laneId),
			});
			if (event === null) {
				log("laneScrap", { laneId });
				return true;
			}
			lane.documentAt(delivered.receivedAtMs);
			lane.runtime.dispatch(event);
			return true;
		},
		noise(deviceId, bytes) {
			const lane = laneOf(deviceId);
			if (!lane) return false;
			const { laneId } = lane.runtime.config;
			const event = laneNoise(bytes, newCaseNumber(laneId), nowMs());
			if (event) lane.runtime.dispatch(event);
			return true;
		},
	};
}
