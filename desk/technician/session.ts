import type { DeviceProfile } from "../../contract/device-profile.ts";
import type {
	SelfTest,
	TechnicianView,
} from "../../contract/technician-view.ts";
import type { Account } from "../../core/people/roles.ts";
import type { LoadedConfig } from "../config/config-files.ts";
import type { SignedDesk } from "../config/signed-desk.ts";
import type { Person } from "../people/people.ts";
import type { DeviceFacts } from "./device-facts.ts";
import type { Capture } from "./recorder.ts";
import type { WizardRun } from "./wizard.ts";

/** What the technician's window is about; what belongs to a sign-in ends with it. */
export interface TechnicianSession {
	language: TechnicianView["language"];
	technicians: Person[];
	store: TechnicianView["store"];
	remark: TechnicianView["remark"];
	deviceHost: TechnicianView["deviceHost"];
	profiles: readonly DeviceProfile[];
	facts: Map<string, DeviceFacts>;
	loaded: LoadedConfig;
	tested: readonly SelfTest[];
	technician: Account | null;
	watching: { deviceId: string; revealedFor: string | null } | null;
	selfTest: SelfTest | null;
	wizard: WizardRun | null;
	recording: { deviceId: string; startMs: number } | null;
	capture: { deviceId: string; isFile: boolean; content: Capture } | null;
	offer: SignedDesk | null;
}

export function newSession(loaded: LoadedConfig): TechnicianSession {
	return {
		language: loaded.config.language,
		technicians: [],
		store: { state: "opening" },
		remark: null,
		deviceHost: "starting",
		profiles: [],
		facts: new Map(),
		loaded,
		tested: [],
		...signedOut(),
	};
}

type Personal = Pick<
	TechnicianSession,
	| "technician"
	| "watching"
	| "selfTest"
	| "wizard"
	| "recording"
	| "capture"
	| "offer"
>;

/** Nothing that was read stays for whoever comes next. */
export function signedOut(): Personal {
	return {
		technician: null,
		watching: null,
		selfTest: null,
		wizard: null,
		recording: null,
		capture: null,
		offer: null,
	};
}
