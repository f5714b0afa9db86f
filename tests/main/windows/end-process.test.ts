import { spawn } from "node:child_process";
import { expect, test } from "vitest";
import { endProcess, isProcess } from "../../../main/windows/end-process.ts";

function sleeper() {
	const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
	const { pid } = child;
	if (pid === undefined) throw new Error("it did not start");
	return { child, pid };
}

test("a process that ends by itself is waited for", async () => {
	const { child, pid } = sleeper();
	expect(isProcess(pid)).toBe(true);
	child.kill();
	expect(await endProcess(pid)).toBe(true);
	expect(isProcess(pid)).toBe(false);
});

test.runIf(process.platform !== "win32")(
	"one that is frozen is killed",
	async () => {
		const { child, pid } = sleeper();
		child.kill("SIGSTOP");
		child.kill("SIGTERM");
		expect(await endProcess(pid)).toBe(true);
		expect(isProcess(pid)).toBe(false);
	},
);

test("what was never there is gone", async () => {
	expect(await endProcess(0)).toBe(true);
	expect(isProcess(0)).toBe(true);
});
