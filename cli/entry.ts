import { boundedLines } from "./bounded-lines.ts";
import { runCli } from "./main.ts";

// Who reads our output may stop reading: that is no fault of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
	process.exit(error.code === "EPIPE" ? 0 : 2);
});

async function* standardInput(): AsyncGenerator<string> {
	process.stdin.setEncoding("utf8");
	yield* process.stdin as AsyncIterable<string>;
}

process.exitCode = await runCli(process.argv.slice(2), {
	lines: boundedLines(standardInput()),
	out: (line) => process.stdout.write(`${line}\n`),
	err: (line) => process.stderr.write(`${line}\n`),
	env: process.env,
	nowMs: () => Date.now(),
});
