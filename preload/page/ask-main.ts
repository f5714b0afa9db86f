import { ipcRenderer } from "electron";
import type { Calls, Client } from "../../contract/define.ts";

/**
 * Calls to main, each under the name that the contract gives it and no other;
 * main checks who asks, and what.
 */
export const asking =
	<C extends Calls>() =>
	<K extends keyof C & string>(...names: readonly K[]): Pick<Client<C>, K> =>
		Object.fromEntries(
			names.map((name) => [
				name,
				(input: unknown) => ipcRenderer.invoke("lintas:call", name, input),
			]),
		) as Pick<Client<C>, K>;

/** Hears one notice of main until the returned function is called. */
export function hear(
	name: string,
	listener: (payload: never) => void,
): () => void {
	// The page never holds the event: it carries the sender.
	const heard = (_event: unknown, said: string, payload: unknown) => {
		if (said === name) listener(payload as never);
	};
	ipcRenderer.on("lintas:notice", heard);
	return () => void ipcRenderer.off("lintas:notice", heard);
}
