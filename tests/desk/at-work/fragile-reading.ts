import { parentPort } from "../../../contract/parent-port.ts";
import { startReadingHost } from "../../../reading/host.ts";

/**
 * The reading host with two holes in it: content with `KILLREADER` ends the process, content with
 * `HANGREADER` keeps it busy for ever.
 */
const port = parentPort(process as never, () => process.exit(0));
if (port) {
	startReadingHost({
		post: port.post,
		listen: (onMessage) =>
			port.listen((message) => {
				const { input } = message as { input?: { text?: string } };
				const text = input?.text ?? "";
				if (text.includes("KILLREADER")) process.kill(process.pid, "SIGKILL");
				while (text.includes("HANGREADER"));
				onMessage(message);
			}),
	});
}
