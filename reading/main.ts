import { parentPort } from "../contract/parent-port.ts";
import { startReadingHost } from "./host.ts";

// It keeps nothing that would have to be saved.
const port = parentPort(process, () => process.exit(0));

if (port === null) {
	process.stderr.write("The reading host is started by Lintas, not by hand.\n");
	process.exitCode = 64;
} else startReadingHost(port);
