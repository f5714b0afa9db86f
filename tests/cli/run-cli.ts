import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { buildFolder } from "../../scripts/setup/paths.mjs";

/** The command line as it is shipped: it starts three times as fast as its sources. */
export const entry = join(buildFolder, "app", "cli.js");

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
	const child = spawn(process.execPath, [entry, ...args], {
		env: { ...process.env, ...env },
		stdio: "pipe",
	});
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
