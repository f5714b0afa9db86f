import type { OfficerView } from "../../contract/officer.ts";
import type { WedgeLayout } from "../../contract/wedge.ts";
import type { Account } from "../../core/people/roles.ts";
import type { Phrase } from "../../core/phrase.ts";
import type { Person } from "../people/people.ts";

type Remark = NonNullable<OfficerView["remark"]>;

/** What the desk knows beside the inspection itself. */
export interface Session {
	language: OfficerView["language"];
	officer: Account | null;
	officers: Person[];
	supervisors: Person[];
	devices: OfficerView["devices"];
	deviceHost: OfficerView["deviceHost"];
	store: OfficerView["store"];
	/** Null: devices that type are not read. */
	wedge: WedgeLayout | null;
	counts: OfficerView["counts"];
	remark: Remark | null;
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
		store: { state: "opening" },
		wedge: null,
		counts: { admit: 0, refer: 0, refuse: 0 },
		remark: null,
	};
}

/** Replaces the passing remark; the number tells the window that it is a new one. */
export function remarkOn(
	session: Pick<Session, "remark">,
	remark: Phrase,
): void {
	session.remark = {
		remarkId: (session.remark?.remarkId ?? 0) + 1,
		code: remark.code,
		...(remark.values ? { values: { ...remark.values } } : {}),
	};
}
