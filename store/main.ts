import { isMainThread } from "node:worker_threads";
import { parentPort } from "../contract/parent-port.ts";
import { startStoreHost } from "./host.ts";

// Bundled, this file is also what the import's thread loads.
if (isMainThread) {
	// A commit that was reported is on the disk: there is nothing to save.
	const port = parentPort(process, () => process.exit(0));
	if (port) startStoreHost(port);
	else {
		process.stderr.write("the store process is started by the application\n");
		process.exitCode = 2;
	}
}
