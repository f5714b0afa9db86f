import type { Handlers } from "../../contract/define.ts";
import type { technicianCalls } from "../../contract/technician.ts";
import { fail, ok } from "../../core/result.ts";
import { log } from "../log.ts";
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

	async function journal(kind: "signedIn" | "signedOut", accountId: string) {
		await parts.store()?.appendEvent({
			kind,
			atMs: parts.nowMs(),
			detail: { accountId, window: "technician" },
		});
	}

	return {
		view() {
			if (!isShown) log("windowShown");
			isShown = true;
			return ok(parts.view());
		},

		async signIn({ accountId, pin }) {
			const store = parts.store();
			if (!store) return fail("host.gone");
			const account = await store.verifyPin({
				accountId,
				pin,
				atMs: parts.nowMs(),
				window: "technician",
			});
			if (!account.ok) return account;
			if (account.value.role !== "technician") return fail("pin.role");
			session.technician = { accountId, name: account.value.name };
			await journal("signedIn", accountId);
			parts.onChange();
			return done;
		},

		async signOut() {
			const { technician, wizard } = session;
			await wizard?.stop();
			Object.assign(session, signedOut());
			await parts.syncMonitors();
			if (technician) await journal("signedOut", technician.accountId);
			parts.onChange();
			return done;
		},

		setLanguage({ language }) {
			session.language = language;
			parts.onChange();
			return done;
		},
	};
}
