import { parentPort } from "../contract/parent-port.ts";
import { systemClock } from "./clock.ts";
import { startDeviceHost } from "./host.ts";
import { watchHotPlug } from "./transport/hot-plug.ts";

// Without a parent nobody would ever close the ports again.
const port = parentPort(process, () => process.exit(0));

if (port === null) {
	process.stderr.write("The device host is started by Lintas, not by hand.\n");
	process.exitCode = 64;
} else {
	startDeviceHost(port, systemClock, {
		watch: (onChange) => watchHotPlug(systemClock, onChange),
		log: (line) => process.stderr.write(`${line}\n`),
	});
}
