/**
 * A reader for demonstrations and tests, in a process of its own:
 *
 *   npm run -s simulator -- --link DIR/reader --scenario-file FILE [--framing stxEtx]
 *
 * makes DIR/reader for the product, reads commands from standard input and
 * prints one JSON line for each thing done. Ends with its input.
 */
import { mkdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { type Command, readCommand } from "./command.ts";
import { PseudoTerminal } from "./pseudo-terminal.ts";
import { SimulatedReader } from "./reader.ts";

interface Scenario {
	readonly id: string;
	readonly title: string;
	/** Lines of the MRZ, joined by LF. */
	readonly mrz: string;
}

const { values } = parseArgs({
	options: {
		link: { type: "string" },
		"scenario-file": { type: "string" },
		framing: { type: "string", default: "lines" },
	},
});

function say(did: string, more: object = {}): void {
	process.stdout.write(`${JSON.stringify({ did, ...more })}\n`);
}

function readScenarios(path: string | undefined): Scenario[] {
	return path === undefined
		? []
		: (JSON.parse(readFileSync(path, "utf8")) as Scenario[]);
}

async function run(link: string, scenarios: Scenario[]): Promise<void> {
	mkdirSync(dirname(link), { recursive: true });
	const cable = new PseudoTerminal(link);
	const reader = new SimulatedReader(cable.devicePath);
	const framing = values.framing === "stxEtx" ? "stxEtx" : "lines";

	async function obey(command: Exclude<Command, { kind: "quit" }>) {
		switch (command.kind) {
			case "swipe": {
				const scenario =
					scenarios.find(({ id }) => id === command.scenario) ??
					scenarios[Number(command.scenario)];
				if (!scenario) return say("nothing", { why: "unknown scenario" });
				const lines = scenario.mrz.split("\n");
				const options = { framing, ...command.options } as const;
				const sent = await reader.swipe(lines, options);
				return say("swiped", { id: scenario.id, ...sent });
			}
			case "raw":
				return say("sent", await reader.raw(command.bytes));
			case "unplug":
				await cable.unplug();
				return say("unplugged");
			case "replug":
				await cable.replug();
				return say("plugged", { path: cable.hostPath });
			case "unknown":
				return say("nothing", { why: command.why });
		}
	}

	const input = createInterface({ input: process.stdin });
	// Begun before the cable is there: what was typed until then counts too.
	const lines = input[Symbol.asyncIterator]();
	for (const signal of ["SIGINT", "SIGTERM"] as const)
		process.once(signal, () => input.close());
	await cable.plug();
	say("plugged", { path: cable.hostPath, scenarios: scenarios.length });
	for await (const line of lines) {
		if (line.trim() === "") continue;
		const command = readCommand(line);
		if (command.kind === "quit") break;
		await obey(command).catch((error: Error) =>
			say("failed", { why: error.message }),
		);
	}
	await cable.unplug("SIGTERM");
	say("ended");
}

if (values.link === undefined) {
	process.stderr.write("--link DIR/reader is needed\n");
	process.exitCode = 64;
} else {
	await run(values.link, readScenarios(values["scenario-file"]));
	process.exit();
}
