import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { start } from "../main/start.ts";

/** What the executable runs: the windows, or with `--cli` the command line. */
const buildFolder = dirname(fileURLToPath(import.meta.url));
const commandLine = process.argv.indexOf("--cli");

if (commandLine < 0) start(buildFolder);
else {
	const { runCommandLine } = await import("./command-line.ts");
	const words = process.argv.slice(commandLine + 1);
	void runCommandLine(words.slice(words.indexOf("--") + 1), buildFolder);
}
