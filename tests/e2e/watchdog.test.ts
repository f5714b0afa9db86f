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
		["officer", "windowShown", []],
		["technician", "pageAnswers", ["--technician"]],
		["supervisor", "pageAnswers", ["--supervisor"]],
	])(
		"is killed: the %s's window has a new one within 10 s",
		async (_, sign, words) => {
			desk = new WatchedDesk(...words);
			await desk.logged("storeReady");
			await desk.logged("pageAnswers");
			await desk.logged(sign);
			const pid = desk.signalPage("SIGKILL");
			await desk.logged(sign, 2, 10_000);
			await desk.logged("pageAnswers", 2);
			expect(desk.pagePid()).not.toBe(pid);
			expect(desk.count("windowGone")).toBe(1);
		},
	);

	test("is frozen is replaced, and ends", async () => {
		desk = new WatchedDesk();
		await desk.shown(1);
		const pid = desk.signalPage("SIGSTOP");
		await desk.shown(2);
		expect(desk.log.find(({ event }) => event === "windowGone")).toMatchObject({
			reason: "frozen",
		});
		await until("the end of the frozen one", () => isGone(pid));
		expect(desk.pagePid()).not.toBe(pid);
	});

	test("dies again and again is loaded again each time, ever later", async () => {
		desk = new WatchedDesk();
		for (let deaths = 1; deaths <= 3; deaths += 1) {
			await desk.shown(deaths);
			desk.signalPage("SIGKILL");
			await desk.logged("windowGone", deaths);
		}
		await desk.shown(4);
		const pauses = desk.log
			.filter(({ event }) => event === "windowGone")
			.map(({ pauseMs }) => pauseMs);
		expect(pauses).toEqual([0, 1000, 2000]);
	});
});
