/**
 * A slip printer for demonstrations, in a process of its own:
 *
 *   npm run -s simulator -- printer --link DIR/printer --out DIR
 *
 * makes DIR/printer for the product, keeps each piece of paper as PNG in DIR,
 * reads commands from standard input (`paper out`, `cover open`, `unplug`, …)
 * and prints one JSON line for each thing done. Ends with its input.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { SimulatedPrinter } from "./escpos-printer.ts";
import { pngOf } from "./paper.ts";
import { obeyPrinterCommand } from "./printer-command.ts";
import { PseudoTerminal } from "./pseudo-terminal.ts";

const { values } = parseArgs({
	options: {
		link: { type: "string" },
		out: { type: "string", default: "." },
		width: { type: "string", default: "576" },
	},
});

function say(did: string, more: object = {}): void {
	process.stdout.write(`${JSON.stringify({ did, ...more })}\n`);
}

async function run(link: string, folder: string): Promise<void> {
	mkdirSync(dirname(link), { recursive: true });
	const cable = new PseudoTerminal(link);
	const printer = new SimulatedPrinter(cable.devicePath, {
		widthDots: Number(values.width),
		rowsPerMs: 1,
	});
	let kept = 0;
	const keep = setInterval(() => {
		for (const piece of printer.pieces.slice(kept)) {
			kept += 1;
			const path = join(folder, `slip-${kept}.png`);
			writeFileSync(path, pngOf(piece));
			say("printed", { path, rows: piece.rows.length, end: piece.end });
		}
	}, 100);
	await cable.plug();
	printer.start();
	say("plugged", { path: cable.hostPath });
	for await (const line of createInterface({ input: process.stdin })) {
		const word = line.trim();
		if (word === "") continue;
		if (word === "quit") break;
		if (word === "unplug") await cable.unplug();
		else if (word === "replug") await cable.replug();
		else if (!obeyPrinterCommand(printer, word)) {
			say("nothing", { why: `command ${word}` });
			continue;
		}
		say(word);
	}
	clearInterval(keep);
	await printer.close();
	await cable.unplug("SIGTERM");
	say("ended");
}

if (values.link === undefined) {
	process.stderr.write("--link DIR/printer is needed\n");
	process.exitCode = 64;
} else await run(values.link, values.out);
