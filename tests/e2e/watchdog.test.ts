import { existsSync } from "node:fs";
import { afterEach, describe, expect, test } from "vitest";
import { until } from "../../simulators/until.ts";
import { WatchedDesk } from "./watched-desk.ts";

/** Of a process that was killed: gone, or only not yet cleared away. */
const isGone = (pid: number) => !existsSync(`/proc/${pid}/fd/0`);

describe.runIf(process.platform === "linux")("a page that", () => {
	let desk: WatchedDesk | null = null;
	afterEach(async () => {
		await desk?.dispose();
		desk = null;
	});

	test.each([
		["officer", []],
		["technician", ["--technician"]],
	])(
		"is killed: the %s's window has a new one within 10 s",
		async (_, words) => {
			desk = new WatchedDesk(...words);
			await desk.logged("storeReady");
			const shown = words.length === 0 ? "windowShown" : "pageAnswers";
			await desk.logged(shown);
			const pid = desk.signalPage("SIGKILL");
			await desk.logged(shown, 2, 10_000);
			expect(desk.rendererPid()).not.toBe(pid);
			expect(desk.count("windowGone")).toBe(1);
		},
	);

	test("is frozen is replaced, and ends", async () => {
		desk = new WatchedDesk();
		await desk.logged("windowShown");
		const pid = desk.signalPage("SIGSTOP");
		await desk.logged("windowShown", 2, 20_000);
		expect(desk.log.find(({ event }) => event === "windowGone")).toMatchObject({
			reason: "frozen",
		});
		await until("the end of the frozen one", () => isGone(pid));
		expect(desk.rendererPid()).not.toBe(pid);
	});

	test("dies again and again is loaded again each time, ever later", async () => {
		desk = new WatchedDesk();
		for (let deaths = 1; deaths <= 3; deaths += 1) {
			await desk.logged("windowShown", deaths);
			desk.signalPage("SIGKILL");
			await desk.logged("windowGone", deaths);
		}
		await desk.logged("windowShown", 4);
		const pauses = desk.log
			.filter(({ event }) => event === "windowGone")
			.map(({ pauseMs }) => pauseMs);
		expect(pauses).toEqual([0, 1000, 2000]);
	});
});
