import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";

const entry = fileURLToPath(new URL("../../cli/entry.ts", import.meta.url));

export interface Ran {
	readonly code: number | null;
	/** Every line of standard output, parsed: it must be JSON and nothing else. */
	// biome-ignore lint/suspicious/noExplicitAny: the shape is what is tested
	readonly lines: any[];
	readonly stderr: string;
}

/** Runs the real command line as its own process, on the Node that runs the tests. */
export function lintas(
	args: readonly string[],
	input: string | readonly unknown[] = "",
	env: NodeJS.ProcessEnv = {},
): Promise<Ran> {
	const child = spawn(
		process.execPath,
		["--disable-warning=ExperimentalWarning", entry, ...args],
		{ env: { ...process.env, ...env }, stdio: "pipe" },
	);
	let stdout = "";
	let stderr = "";
	child.stdout.setEncoding("utf8").on("data", (text) => {
		stdout += text;
	});
	child.stderr.setEncoding("utf8").on("data", (text) => {
		stderr += text;
	});
	// A command that takes no input may be gone before all of it is written.
	child.stdin.on("error", () => {});
	child.stdin.end(
		typeof input === "string"
			? input
			: input.map((line) => `${JSON.stringify(line)}\n`).join(""),
	);
	return new Promise((resolve, reject) => {
		child.on("error", reject);
		child.on("close", (code) =>
			resolve({
				code,
				lines: stdout
					.split("\n")
					.filter((line) => line !== "")
					.map((line) => JSON.parse(line)),
				stderr,
			}),
		);
	});
}

/** A folder that is gone after the file's tests. */
export function temporaryFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), "lintas-cli-"));
	afterAll(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}
