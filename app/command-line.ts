import { spawn } from "node:child_process";
import { join } from "node:path";
import { app } from "electron";
import { boundedLines } from "../cli/bounded-lines.ts";
import { userDataFolder } from "../cli/data-folder.ts";
import { dataFiles } from "../desk/data-files.ts";
import { keyringKey } from "../desk/keys/store-key.ts";
import { pinnedNode } from "../main/hosts/launch.ts";
import { keyring } from "../main/start.ts";

/** Commands that open the store, whose key only this process can unseal. */
const withStore = new Set(["import", "store", "journal", "trust", "visits"]);
/** better-sqlite3 13 is built for it. */
const storeNodeApi = 10;

async function* standardInput(): AsyncGenerator<string> {
	process.stdin.setEncoding("utf8");
	yield* process.stdin as AsyncIterable<string>;
}

async function runHere(words: readonly string[]): Promise<number> {
	const { runCli } = await import("../cli/main.ts");
	return runCli(
		[...words],
		{
			lines: boundedLines(standardInput()),
			out: (line) => process.stdout.write(`${line}\n`),
			err: (line) => process.stderr.write(`${line}\n`),
			env: process.env,
			nowMs: () => Date.now(),
		},
		keyring,
	);
}

/** The key of the folder that the words name; empty where none is to be had. */
function storeKey(words: readonly string[]): string {
	const at = words.indexOf("--data");
	const folder =
		(at < 0 ? undefined : words[at + 1]) ??
		userDataFolder(process.platform, process.env);
	const key = keyringKey(dataFiles(folder).key, keyring);
	return key.ok ? key.value : "";
}

/**
 * Beside an Electron whose Node-API is too old for the store's addon, the
 * command line runs on the pinned Node and gets the key through a pipe.
 */
function runOnPinnedNode(
	words: readonly string[],
	buildFolder: string,
): Promise<number> {
	const needsKey = withStore.has(words[0] ?? "") && !words.includes("--demo");
	const key = needsKey ? storeKey(words) : "";
	const child = spawn(
		pinnedNode(),
		[
			join(buildFolder, "cli.js").replace("app.asar", "app.asar.unpacked"),
			...words,
		],
		{
			stdio: ["inherit", "inherit", "inherit", "pipe"],
			env: key ? { ...process.env, LINTAS_KEY_FD: "3" } : process.env,
		},
	);
	const pipe = child.stdio[3];
	if (pipe && "end" in pipe) pipe.end(key);
	return new Promise((resolve) => {
		child.once("exit", (code) => resolve(code ?? 2));
		child.once("error", () => resolve(2));
	});
}

/** Runs one command without a window and ends with its exit code. */
export async function runCommandLine(
	words: readonly string[],
	buildFolder: string,
): Promise<void> {
	await app.whenReady();
	const isCapable = Number(process.versions.napi) >= storeNodeApi;
	const code = isCapable
		? await runHere(words)
		: await runOnPinnedNode(words, buildFolder);
	app.exit(code);
}
