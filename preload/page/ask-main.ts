import { ipcRenderer } from "electron";

/** A call to main by its name; main checks who asks, and what. */
export const ask = (name: string) => (input: unknown) =>
	ipcRenderer.invoke("lintas:call", name, input);

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
