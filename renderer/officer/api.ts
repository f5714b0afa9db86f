import type {
	OfficerView,
	officerCalls,
	officerNotices,
} from "../../contract/officer.ts";
import type { WindowApi } from "../../contract/window-api.ts";

export type OfficerApi = WindowApi<typeof officerCalls, typeof officerNotices>;

/** Put there by the officer's preload. */
export const lintas: OfficerApi = Reflect.get(window, "lintas");

export type InspectionView = NonNullable<OfficerView["inspection"]>;
export type Person = OfficerView["officers"][number];
export type DocumentView = NonNullable<InspectionView["document"]>;
export type DocumentLineView = InspectionView["documents"][number];
export type PendingView = OfficerView["pending"][number];
export type PossibleView = InspectionView["possible"][number];
export type RepairsView = NonNullable<InspectionView["repairs"]>;
