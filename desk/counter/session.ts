import type { OfficerView } from "../../contract/officer.ts";
import type { Remark } from "../../contract/phrase.ts";
import type { WedgeLayout } from "../../contract/wedge.ts";
import type { Account } from "../../core/people/roles.ts";
import type { Person } from "../people/people.ts";

/** What the desk knows beside the inspection itself. */
export interface Session {
	language: OfficerView["language"];
	officer: Account | null;
	officers: Person[];
	supervisors: Person[];
	devices: OfficerView["devices"];
	deviceHost: OfficerView["deviceHost"];
	/** The process that reads what the devices sent. */
	reading: OfficerView["deviceHost"];
	store: OfficerView["store"];
	/** Null: devices that type are not read. */
	wedge: WedgeLayout | null;
	counts: OfficerView["counts"];
	/** Somebody wants to close the window of a locked counter. */
	leaving: boolean;
	remark: Remark | null;
	last: OfficerView["last"];
}

export function newSession(
	language: OfficerView["language"],
	devices: readonly { deviceId: string; name: string }[],
): Session {
	return {
		language,
		officer: null,
		officers: [],
		supervisors: [],
		devices: devices.map(({ deviceId, name }) => ({
			deviceId,
			name,
			state: "closed",
		})),
		deviceHost: "starting",
		reading: "starting",
		store: { state: "opening" },
		wedge: null,
		leaving: false,
		counts: { admit: 0, refer: 0, refuse: 0 },
		remark: null,
		last: null,
	};
}
