import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pins, TestDesk } from "./desk.ts";
import { held, pressAsPerson } from "./held-key.ts";

/** The last of so many days, the arrival day at the checkpoint being day 1. */
function lastDayOf(days: number): string {
	const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Jakarta" });
	const day = new Date(`${today.format(Date.now())}T00:00:00Z`);
	day.setUTCDate(day.getUTCDate() + days - 1);
	return day.toISOString().slice(0, 10);
}

/** One desk, one traveller after the other, as on a working day. */
describe("verdicts at the counter", () => {
	const desk = new TestDesk();
	beforeAll(() => desk.open());
	afterAll(() => desk.dispose());

	const heading = () => desk.window.getByRole("heading", { level: 1 });
	const recorded = (from: number, decision: string) =>
		desk.logged(
			(entry) => entry.event === "recorded" && entry.decision === decision,
			from,
		);

	const referFirstReason = (from: number) => desk.referFirstReason(from);

	test.each(["visaFree", "citizen"])(
		"%s: green, admitted with one key",
		async (id) => {
			const from = desk.log.length;
			const painted = await desk.verdictOf(id);
			expect(painted.verdict).toBe("admit");
			if (!id.startsWith("citizen")) {
				expect(painted.permittedUntil).toBe(lastDayOf(30));
			}
			await desk.picture(`admit-${id}`);
			await desk.admit(from);
		},
	);

	test.each(["usedVisa", "noVisa"])(
		"%s: amber, Enter does nothing, referred with a reason",
		async (id) => {
			const from = desk.log.length;
			const painted = await desk.verdictOf(id);
			expect(painted.verdict).toBe("refer");
			await desk.picture(`refer-${id}`);
			await desk.armed();
			await desk.window.keyboard.press("Enter", held);
			expect(await desk.window.getByRole("dialog").count()).toBe(0);
			await referFirstReason(from);
		},
	);

	test("a fatal difference is marked beside the visa's own words", async () => {
		const from = desk.log.length;
		await desk.verdictOf("mismatch");
		const rows = desk.window.locator("tr[data-severity=fatal]");
		expect(await rows.count()).toBeGreaterThan(0);
		await referFirstReason(from);
	});

	test("the grounds of a refusal are one key away, and Escape takes back", async () => {
		const from = desk.log.length;
		await desk.verdictOf("noVisa");
		await desk.armed();
		await desk.window.keyboard.press("F4", held);
		const dialog = desk.window.getByRole("dialog");
		await dialog.waitFor();
		await desk.picture("refuse-reasons");
		await desk.window.keyboard.press("Escape");
		await dialog.waitFor({ state: "detached" });
		await referFirstReason(from);
	});

	test("a citizen is never offered a refusal", async () => {
		await desk.verdictOf("citizen");
		await desk.armed();
		await desk.window.keyboard.press("F4", held);
		expect(await desk.window.getByRole("dialog").count()).toBe(0);
		await referFirstReason(desk.log.length);
	});

	test("ban hit: locked, nothing decides until a supervisor releases with PIN and reason", async () => {
		const from = desk.log.length;
		const painted = await desk.verdictOf("banHit");
		expect(painted.verdict).toBe("refuse");
		await desk.picture("locked-banHit");
		for (const key of ["Enter", "F2", "F3", "F4", "F9"]) {
			await pressAsPerson(desk.window, key);
		}
		expect(await desk.window.getByRole("dialog").count()).toBe(0);
		expect(
			desk.log.slice(from).some((entry) => entry.event === "recorded"),
		).toBe(false);

		await desk.window.keyboard.press("F8", held);
		const dialog = desk.window.getByRole("dialog");
		await dialog.waitFor();
		const pin = dialog.locator("input[type=password]");
		await pin.fill("0000");
		await dialog.getByRole("textbox").last().fill("Agency asked, hand over");
		await desk.window.keyboard.press("Enter", held);
		await dialog.getByRole("alert").filter({ hasText: "4" }).waitFor();
		await desk.picture("release-wrong-pin");
		await pin.fill(pins.dewi);
		await dialog.getByRole("textbox").last().press("Enter", held);
		await dialog.waitFor({ state: "detached" });
		await desk.picture("released-banHit");
		await desk.armed();
		await desk.window.keyboard.press("F4", held);
		await desk.window.getByRole("dialog").waitFor();
		await desk.window.keyboard.press("1");
		await desk.window.keyboard.press("Enter", held);
		await recorded(from, "refuse");
	});

	test("a wrong check digit is no traveller: put aside, or swiped again", async () => {
		const painted = await desk.verdictOf("wrongCheckDigit");
		expect(painted).toMatchObject({
			verdict: "refer",
			outcome: "documentMisread",
		});
		await desk.picture("misread");
		await desk.armed();
		for (const key of ["Enter", "F2", "F3"])
			await pressAsPerson(desk.window, key);
		expect(await desk.window.getByRole("dialog").count()).toBe(0);
		const from = desk.log.length;
		await desk.window.keyboard.press("F9", held);
		await desk.window.locator("main[data-screen=idle]").waitFor();
		expect(
			desk.log.slice(from).some((entry) => entry.event === "recorded"),
		).toBe(false);
	});

	test("the next documents may be swiped while one is still shown", async () => {
		await desk.verdictOf("eVoa");
		await desk.swipe("noVisa");
		await desk.swipe("interpolHit");
		await desk.window.locator("[data-part=queue]").waitFor();
		await desk.picture("queue");
		const first = await heading().textContent();
		const from = desk.log.length;
		await referFirstReason(from);
		const second = await desk.painted(from);
		expect(second).toMatchObject({ verdict: "refer", outcome: "noVisa" });
		const later = desk.log.length;
		await referFirstReason(later);
		expect((await desk.painted(later)).verdict).toBe("refuse");
		expect(await heading().textContent()).not.toBe(first);
	});

	test("nothing was complained of in the window's console", () => {
		expect(desk.consoleErrors).toEqual([]);
	});
});
