import { join } from "node:path";
import { onTestFinished } from "vitest";
import { PseudoTerminal } from "../../simulators/pseudo-terminal.ts";
import { SimulatedReader } from "../../simulators/reader.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** A cable and a reader at its end, gone when the test ends. */
export function makeCable(): {
	cable: PseudoTerminal;
	reader: SimulatedReader;
} {
	const cable = new PseudoTerminal(join(temporaryFolder(), "reader"));
	onTestFinished(() => cable.unplug());
	return { cable, reader: new SimulatedReader(cable.devicePath) };
}
