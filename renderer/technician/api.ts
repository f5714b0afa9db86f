import type {
	technicianCalls,
	technicianNotices,
} from "../../contract/technician.ts";
import type { TechnicianView } from "../../contract/technician-view.ts";
import type { WindowApi } from "../../contract/window-api.ts";

export type TechnicianApi = WindowApi<
	typeof technicianCalls,
	typeof technicianNotices
>;

/** Put there by the technician's preload. */
export const lintas: TechnicianApi = Reflect.get(window, "lintas");

export type Device = TechnicianView["devices"][number];
export type View = TechnicianView;
