import type {
	laneMonitorCalls,
	laneMonitorNotices,
} from "../../contract/lane-monitor.ts";
import type { WindowApi } from "../../contract/window-api.ts";

export type LaneMonitorApi = WindowApi<
	typeof laneMonitorCalls,
	typeof laneMonitorNotices
>;

/** Put there by the lane monitor's preload. */
export const lintas: LaneMonitorApi = Reflect.get(window, "lintas");
