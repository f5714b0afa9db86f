import type { BrowserWindow } from "electron";
import { answering } from "../../contract/answer.ts";
import type {
	Calls,
	Handlers,
	Notices,
	PayloadOf,
} from "../../contract/define.ts";
import { placesOf } from "../../contract/places.ts";
import { misfit, refusal } from "../../contract/refusal.ts";
import type { Behind } from "../../desk/surroundings.ts";
import { isOwnPage } from "./own-page.ts";

export interface WindowDoor<N extends Notices> {
	notify<K extends keyof N & string>(name: K, payload: PayloadOf<N[K]>): void;
	/** The view as a notice; where it cannot be made or does not fit, the page says so. */
	show(view: () => unknown): void;
}

/**
 * The one door between a window and main. Only the main frame of that window,
 * standing at exactly that address, is answered; what it may ask and what it
 * may be told is the contract of its role. What is refused is told, and a view
 * that is refused leaves none before it on the screen.
 */
export function serveWindow<C extends Calls, N extends Notices>(
	window: BrowserWindow,
	address: string,
	calls: C,
	notices: N,
	handlers: Handlers<C>,
	{ tell, sequence }: Behind,
): WindowDoor<N> {
	const answer = answering(calls, handlers, tell);
	const { webContents } = window;
	// Of this window alone: several may be open in one application.
	webContents.ipc.handle(
		"lintas:call",
		(event, name: unknown, input: unknown) => {
			if (
				typeof name !== "string" ||
				!isOwnPage(window, address, event.senderFrame)
			) {
				tell(refusal("call.untrusted", name));
				return { ok: false, error: { code: "call.untrusted" } };
			}
			return answer(name, input);
		},
	);

	/** False: it was not sent, and why was told. */
	function send(name: string, payload: unknown): boolean {
		const notice = Object.hasOwn(notices, name) ? notices[name] : undefined;
		const parsed = notice?.payload.safeParse(payload);
		if (notice && parsed?.success) {
			if (!window.isDestroyed())
				webContents.send("lintas:notice", name, parsed.data);
			return true;
		}
		tell(
			notice && parsed?.error
				? misfit("notice.payload", name, notice.payload, parsed.error)
				: refusal("notice.unknown", name),
		);
		return false;
	}

	function stop(): void {
		if (!window.isDestroyed()) webContents.send("lintas:stop", sequence());
	}

	return {
		notify: (name, payload) => void send(name, payload),
		show(view) {
			let made: unknown;
			try {
				made = view();
			} catch (error) {
				tell(refusal("view.bug", "view", placesOf(error)));
				return stop();
			}
			if (!send("view", made)) stop();
		},
	};
}
