import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { until } from "../../simulators/until.ts";
import type { LogEntry } from "./desk.ts";
import { ask, toResult, travellerPid, viewOf } from "./lane-visit.ts";
import { TestLanes } from "./lanes.ts";
import { filesWith } from "./search-files.ts";

const isLink = (state: string) => (entry: LogEntry) =>
	entry.event === "link" &&
	entry.deviceId === "k1-reader" &&
	entry.state === state;

describe("a lane recovers by itself when", () => {
	let lanes: TestLanes;
	beforeEach(async () => {
		lanes = new TestLanes();
		await lanes.open();
		await lanes.shown("attract");
	});
	afterEach(() => lanes.dispose());

	async function begin(): Promise<number> {
		const from = lanes.desk.log.length;
		await lanes.swipe("eVoa");
		await lanes.shown("family", from);
		return lanes.desk.log.length;
	}

	test.runIf(process.platform === "linux")(
		"its page is frozen: another takes over and the visit goes on",
		async () => {
			const from = await begin();
			const pid = await travellerPid(lanes);
			process.kill(pid, "SIGSTOP");
			await until(
				"another page",
				() =>
					lanes.desk.log
						.slice(from)
						.some(({ event }) => event === "pageAnswers"),
				20_000,
			);
			expect(
				lanes.desk.log.slice(from).find(({ event }) => event === "windowGone"),
			).toMatchObject({ reason: "frozen" });
			await lanes.shown("family", from);
			expect(await travellerPid(lanes)).not.toBe(pid);
			// The next of the group lays a passport there.
			const mended = lanes.desk.log.length;
			await lanes.swipe("visaFree");
			await lanes.shown("checking", mended);
			await lanes.shown("family", mended);
		},
	);

	test("its window is gone: another opens and the visit goes on", async () => {
		const from = await begin();
		await lanes.desk.application.evaluate(({ BrowserWindow }) => {
			for (const window of BrowserWindow.getAllWindows())
				if (window.webContents.getURL().includes("/traveller/"))
					window.destroy();
		});
		await lanes.desk.logged(({ event }) => event === "kioskPageLost", from);
		await lanes.shown("family", from);
		expect((await toResult(await lanes.traveller)).travellers).toBe(1);
	});

	test("its reader is unplugged while nobody is there: closed, then open", async () => {
		const { reader } = lanes.cables();
		let from = lanes.desk.log.length;
		await reader.unplug();
		await lanes.shown("closed", from);
		from = lanes.desk.log.length;
		await reader.plug();
		await lanes.shown("attract", from);
		await begin();
	});

	test("its reader is unplugged in a visit: that one ends at the counter, and the lane closes", async () => {
		const { reader } = lanes.cables();
		const from = await begin();
		const page = await lanes.traveller;
		await ask(page, "together", { together: true });
		await lanes.shown("document", from);
		await reader.unplug();
		await lanes.shown("result", from);
		expect((await viewOf(page)).screen).toMatchObject({
			kind: "result",
			route: "counter",
		});
		const result = lanes.desk.log.length;
		await ask(page, "finish");
		await ask(page, "finish");
		await lanes.shown("closed", result);
		const closed = lanes.desk.log.length;
		await reader.plug();
		await lanes.desk.logged(isLink("ready"), closed);
		await lanes.shown("attract", closed);
	});

	test("the device host is killed in a visit: the visit goes on", async () => {
		const from = await begin();
		process.kill(await lanes.desk.pidOf("devices"), "SIGKILL");
		await lanes.desk.logged(isLink("ready"), from);
		const { route } = await toResult(await lanes.traveller);
		expect(["gate", "counter"]).toContain(route);
	});

	test("the power is cut in a visit: nothing of it is left, and an officer opens the lane", async () => {
		await begin();
		const { caseNumber } = await toResult(await lanes.traveller);
		lanes.desk.application.process().kill("SIGKILL");
		await lanes.desk.close();
		// The specimens that the test itself laid there are not the product's.
		const left = filesWith(lanes.desk.folder, ["LX0000002", "HARGRAVE"]);
		expect(left.filter((path) => !path.endsWith("scenarios.json"))).toEqual([]);
		expect(JSON.parse(lanes.desk.lintas("journal", "verify"))).toMatchObject({
			ok: true,
		});
		const from = lanes.desk.log.length;
		await lanes.desk.plug();
		await lanes.desk.launch();
		await lanes.shown("closed", from);
		await lanes.signIn();
		await lanes.shown("attract", from);
		const text = await (await lanes.traveller).textContent("body");
		const [, chance] = caseNumber.split("-");
		expect(text).not.toContain(chance);
		const monitor = await lanes.page("lane-monitor");
		expect(await monitor.textContent("body")).not.toContain(chance);
		await begin();
	});
});

describe("a kiosk is left", () => {
	const lanes = new TestLanes();
	afterEach(() => lanes.dispose());

	test("by a technician's PIN alone", async () => {
		await lanes.open(["--kiosk-locked"]);
		await lanes.shown("attract");
		const page = await lanes.traveller;
		const exit = (accountId: string, pin: string) =>
			ask(page, "exit", { accountId, pin });
		expect(await exit("sari", "2468")).toMatchObject({
			error: { code: "pin.unknown" },
		});
		expect(await exit("agus", "0000")).toMatchObject({
			error: { code: "pin.wrong" },
		});
		const ended = new Promise((resolve) =>
			lanes.desk.application.process().once("exit", resolve),
		);
		void exit("agus", "7531").catch(() => {});
		expect(await ended).toBe(0);
		expect(JSON.parse(lanes.desk.lintas("journal", "verify"))).toMatchObject({
			ok: true,
		});
	});
});
