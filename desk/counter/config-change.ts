import type { LoadedConfig } from "../config/config-files.ts";
import { configRemark, followConfig } from "../config/follow-config.ts";
import type { DeskSetup } from "../desk-setup.ts";
import type { OnBlind } from "../follow-files.ts";
import type { DeskDevices } from "../hosts/desk-devices.ts";
import { log } from "../log.ts";
import { remarkOn } from "../remark.ts";
import type { Session } from "./session.ts";

/** What a changed configuration changes at a counter that goes on working. */
function takeConfig(session: Session, loaded: LoadedConfig): void {
	log("config", {
		source: loaded.source,
		problem: loaded.problems[0]?.code ?? null,
	});
	const remark = configRemark(loaded);
	if (remark) remarkOn(session, remark);
	else if (session.remark?.code.startsWith("remark.config"))
		session.remark = null;
	session.wedge = loaded.config.wedge?.layout ?? null;
	const known = new Map(session.devices.map((each) => [each.deviceId, each]));
	session.devices = loaded.config.devices.map(({ deviceId, name }) => ({
		...(known.get(deviceId) ?? { state: "closed" }),
		deviceId,
		name,
	}));
}

/** The counter and its devices work by the configuration as it is now. Returns how to stop. */
export function keepConfig(
	{ files, loaded }: Pick<DeskSetup, "files" | "loaded">,
	session: Session,
	devices: Pick<DeskDevices, "take">,
	ports: { readonly onChange: () => void; readonly onBlind: OnBlind },
): () => void {
	takeConfig(session, loaded);
	return followConfig(
		files,
		(fresh) => {
			takeConfig(session, fresh);
			devices.take(fresh);
			ports.onChange();
		},
		ports.onBlind,
	);
}
