import { readFileSync } from "node:fs";
import type { Keyring } from "../desk/keys/store-key.ts";
import { boundedLines } from "./bounded-lines.ts";
import { runCli } from "./main.ts";
import { unseenTyping } from "./unseen-typing.ts";

// Who reads our output may stop reading: that is no fault of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
	process.exit(error.code === "EPIPE" ? 0 : 2);
});

const unseen = unseenTyping(() => process.exit(2));
let isUnseen = false;

async function* standardInput(): AsyncGenerator<string> {
	process.stdin.setEncoding("utf8");
	for await (const chunk of process.stdin as AsyncIterable<string>) {
		yield isUnseen ? unseen(chunk) : chunk;
	}
}

function hideTyping(): void {
	if (!process.stdin.isTTY) return;
	process.stdin.setRawMode(true);
	isUnseen = true;
}

/** The application, which alone reaches the keyring, hands the key over a pipe. */
function handedKeyring(): Keyring | null {
	const pipe = Number(process.env.LINTAS_KEY_FD);
	if (!Number.isInteger(pipe) || pipe < 3) return null;
	const keyHex = readFileSync(pipe, "utf8");
	return {
		isAvailable: () => keyHex !== "",
		unseal: () => keyHex,
		seal: () => {
			throw new Error("the key is made by the application");
		},
	};
}

process.exitCode = await runCli(
	process.argv.slice(2),
	{
		lines: boundedLines(standardInput()),
		hideTyping,
		out: (line) => process.stdout.write(`${line}\n`),
		err: (line) => process.stderr.write(`${line}\n`),
		env: process.env,
		nowMs: () => Date.now(),
	},
	handedKeyring(),
);
