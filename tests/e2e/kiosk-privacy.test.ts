import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { until } from "../../simulators/until.ts";
import type { LogEntry } from "./desk.ts";
import { ask, toResult, travellerPid, wiped } from "./lane-visit.ts";
import { TestLanes } from "./lanes.ts";
import { filesWith } from "./search-files.ts";
import { searchMemory } from "./search-memory.ts";

const specimen = "eVoa";
/** Number, surname and given names of that specimen. */
const personal = ["LX0000002", "HARGRAVE", "OLIVIA"];
const none = Object.fromEntries(personal.map((text) => [text, 0]));
/** On every screen of the lane: what the search must find, or it finds nothing at all. */
const onScreen = "Kiosk K1";

const isAbandoned = (entry: LogEntry) =>
	entry.event === "kioskVisit" && entry.how === "abandoned";

describe.runIf(process.platform === "linux")("nothing of a traveller", () => {
	let lanes: TestLanes;
	let work: string;
	let output = "";

	async function open() {
		// The test's own copies of the specimens, which the product never reads.
		for (const name of ["scenarios.json", "bar-codes.json"])
			rmSync(join(lanes.desk.folder, name), { force: true });
		const folders = Object.fromEntries(
			["TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"].map((name) => {
				const folder = join(work, "elsewhere", name);
				mkdirSync(folder, { recursive: true });
				return [name, folder];
			}),
		);
		// Sandboxed pages hide their memory from everybody but root.
		await lanes.open(["--allow-sandbox-debugging"], folders);
		const { stdout, stderr } = lanes.desk.application.process();
		for (const stream of [stdout, stderr])
			stream?.on("data", (chunk) => {
				output += chunk;
			});
		await lanes.shown("attract");
	}

	/** A specimen lies on the reader, and its questions have begun. */
	async function begin() {
		const page = await lanes.traveller;
		const from = lanes.desk.log.length;
		await lanes.swipe(specimen);
		await lanes.shown("family", from);
		return { page, pid: await travellerPid(lanes) };
	}

	/** Of a traveller; of the texts that may be there, how often they are. */
	function expectNothingIn(pid: number, ...others: readonly string[]) {
		const { found, readBytes } = searchMemory(pid, [
			...personal,
			onScreen,
			...others,
		]);
		expect(readBytes).toBeGreaterThan(20_000_000);
		expect(found[onScreen]).toBeGreaterThan(0);
		expect(found).toMatchObject(none);
		return others.map((text) => found[text]);
	}

	const expectNothingKept = () => {
		expect(filesWith(work, personal)).toEqual([]);
		for (const text of personal) expect(output).not.toContain(text);
		expect(JSON.stringify(lanes.desk.log)).not.toMatch(personal.join("|"));
	};

	beforeEach(() => {
		output = "";
		lanes = new TestLanes(["K1"], { idleSeconds: 10, warningSeconds: 10 });
		work = join(lanes.desk.folder, "..");
	});
	afterEach(() => lanes.dispose());

	test("is in the page during the visit, and after it not even the case number", async () => {
		await open();
		const { page, pid } = await begin();
		expectNothingIn(pid);
		const { caseNumber } = await toResult(page);
		// On the screen a sign that nobody sees keeps it on one line.
		const [, chance = ""] = caseNumber.split("-");
		await page.locator("[data-part=number]", { hasText: chance }).waitFor();
		expect(expectNothingIn(pid, caseNumber)).not.toEqual([0]);
		const from = lanes.desk.log.length;
		await ask(page, "finish");
		await lanes.shown("goodbye", from);
		await ask(page, "finish");
		await wiped(lanes, from);
		expect(existsSync(`/proc/${pid}/fd/0`)).toBe(false);
		const next = await travellerPid(lanes);
		expect(next).not.toBe(pid);
		expect(expectNothingIn(next, caseNumber)).toEqual([0]);
		expectNothingKept();
	});

	test("is left by a time-out, and the next one begins at once", async () => {
		await open();
		const { pid } = await begin();
		const from = lanes.desk.log.length;
		await until(
			"the time-out",
			() => lanes.desk.log.slice(from).some(isAbandoned),
			30_000,
		);
		// While the new page still comes.
		await lanes.swipe("visaFree");
		await lanes.shown("checking", from);
		await wiped(lanes, from);
		expect(existsSync(`/proc/${pid}/fd/0`)).toBe(false);
		await lanes.shown("family", from);
		expectNothingIn(await travellerPid(lanes));
		expect((await toResult(await lanes.traveller)).travellers).toBe(1);
		expectNothingKept();
	});

	test("is left by a page that was killed; who stands there goes on", async () => {
		await open();
		const { pid } = await begin();
		const from = lanes.desk.log.length;
		process.kill(pid, "SIGKILL");
		await lanes.desk.logged((entry) => entry.event === "pageAnswers", from);
		await lanes.shown("family", from);
		const next = await travellerPid(lanes);
		expect(next).not.toBe(pid);
		expectNothingIn(next);
		expectNothingKept();
	});
});
