import type { Handlers } from "../../contract/define.ts";
import type { technicianCalls } from "../../contract/technician.ts";
import { ok } from "../../core/result.ts";
import { log } from "../log.ts";
import { windowAccess } from "../people/sign-in.ts";
import type { TechnicianParts } from "./parts.ts";
import { signedOut } from "./session.ts";

type Access = Pick<
	Handlers<typeof technicianCalls>,
	"view" | "signIn" | "signOut" | "setLanguage"
>;

const done = ok({});

/** What may be asked by whoever stands before the window. */
export function accessHandlers(parts: TechnicianParts): Access {
	const { session } = parts;
	let isShown = false;

	const access = windowAccess("technician", {
		store: parts.store,
		nowMs: parts.nowMs,
		who: () => session.technician,
		async become(technician) {
			if (technician) {
				session.technician = technician;
				return;
			}
			await session.wizard?.stop();
			Object.assign(session, signedOut());
			await parts.syncMonitors();
		},
		onChange: parts.onChange,
	});

	return {
		view() {
			if (!isShown) log("windowShown");
			isShown = true;
			return ok(parts.view());
		},

		...access,

		setLanguage({ language }) {
			session.language = language;
			parts.onChange();
			return done;
		},
	};
}
