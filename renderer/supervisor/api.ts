import type {
	SupervisorView,
	supervisorCalls,
	supervisorNotices,
} from "../../contract/supervisor.ts";
import type { WindowApi } from "../../contract/window-api.ts";

export type SupervisorApi = WindowApi<
	typeof supervisorCalls,
	typeof supervisorNotices
>;

/** Put there by the supervisor's preload. */
export const lintas: SupervisorApi = Reflect.get(window, "lintas");

export type Person = SupervisorView["supervisors"][number];
