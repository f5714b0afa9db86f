import type { BrowserWindow } from "electron";
import type {
	Calls,
	Handlers,
	Notices,
	PayloadOf,
	Reply,
} from "../../contract/define.ts";
import { type Port, serve } from "../../contract/port.ts";

/**
 * The one door between a window and main. Only the main frame of that window,
 * standing at exactly that address, is answered; what it may ask and what it
 * may be told is the contract of its role.
 */
export function serveWindow<C extends Calls, N extends Notices>(
	window: BrowserWindow,
	address: string,
	calls: C,
	notices: N,
	handlers: Handlers<C>,
): <K extends keyof N & string>(name: K, payload: PayloadOf<N[K]>) => void {
	const answers = new Map<number, (reply: Reply<unknown>) => void>();
	let asked = 0;
	let deliver: (message: unknown) => void = () => {};
	const port: Port = {
		post(message) {
			const { answer, error, value } = message as {
				answer: number;
				error?: { code: string; detail?: string };
				value?: unknown;
			};
			answers.get(answer)?.(error ? { ok: false, error } : { ok: true, value });
			answers.delete(answer);
		},
		listen(onMessage) {
			deliver = onMessage;
		},
	};
	serve(port, calls, handlers);

	const { webContents } = window;
	// Of this window alone: several may be open in one application.
	webContents.ipc.handle(
		"lintas:call",
		(event, name: unknown, input: unknown) => {
			const frame = event.senderFrame;
			// A question may still be on its way when the window has ended.
			const isTrusted =
				!window.isDestroyed() &&
				frame !== null &&
				frame === webContents.mainFrame &&
				frame.url === address;
			if (!isTrusted || typeof name !== "string") {
				return { ok: false, error: { code: "call.untrusted" } };
			}
			asked += 1;
			return new Promise((resolve) => {
				answers.set(asked, resolve);
				deliver({ ask: asked, name, input });
			});
		},
	);

	return (name, payload) => {
		const parsed = notices[name]?.payload.safeParse(payload);
		if (parsed?.success && !window.isDestroyed()) {
			webContents.send("lintas:notice", name, parsed.data);
		}
	};
}
