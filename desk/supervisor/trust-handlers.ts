import type { Handlers, Reply } from "../../contract/define.ts";
import type { supervisorCalls } from "../../contract/supervisor.ts";
import { fail, ok, type Result } from "../../core/result.ts";
import { log } from "../log.ts";
import { confirmTrust, type TrustParts } from "./confirm-trust.ts";
import type { TrustLibrary } from "./trust-library.ts";

export interface TrustDeskParts extends TrustParts {
	readonly trust: TrustLibrary;
	/** Where it lies. */
	readonly chooseTrustFile: () => Promise<Result<string>>;
	readonly today: () => string;
}

type TrustCalls = Pick<
	Handlers<typeof supervisorCalls>,
	| "trustRows"
	| "openTrustFile"
	| "offerWithdrawal"
	| "closeTrustOffer"
	| "confirmTrust"
>;

const done = ok({});
const settled = (result: Result<unknown>): Reply<Record<string, never>> =>
	result.ok ? done : result;

/** What the supervisor's window may ask about trust; all of it for somebody who signed in. */
export function trustHandlers(desk: TrustDeskParts): TrustCalls {
	const { session, trust } = desk;
	function signedIn<T>(
		work: () => Reply<T> | Promise<Reply<T>>,
	): Reply<T> | Promise<Reply<T>> {
		return session.supervisor ? work() : fail("supervisor.signedOut");
	}
	return {
		trustRows: () => signedIn(() => trust.rows(desk.today())),

		openTrustFile: () =>
			signedIn(async () => {
				const file = await desk.chooseTrustFile();
				if (!file.ok) return file;
				// Whoever signed out while the dialog was open opens nothing.
				if (!session.supervisor) return fail("supervisor.signedOut");
				const opened = await trust.open(file.value, desk.today());
				log("trustOpened", { code: opened.ok ? null : opened.error.code });
				return settled(opened);
			}),

		offerWithdrawal: ({ fingerprint }) =>
			signedIn(async () =>
				settled(await trust.offerWithdrawal(fingerprint, desk.today())),
			),

		closeTrustOffer: () =>
			signedIn(() => {
				trust.close();
				return done;
			}),

		confirmTrust: (asked) =>
			signedIn(async () => settled(await confirmTrust(desk, asked))),
	};
}
