import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PlainDesk } from "./plain-desk.ts";

/** The last of so many days, the arrival day at the checkpoint being day 1. */
function lastDayOf(days: number): string {
	const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Jakarta" });
	const day = new Date(`${today.format(Date.now())}T00:00:00Z`);
	day.setUTCDate(day.getUTCDate() + days - 1);
	return day.toISOString().slice(0, 10);
}

/** One desk, one traveller after the other, as on a working day. */
describe("verdicts at the counter", () => {
	const desk = new PlainDesk();
	beforeAll(() => desk.open());
	afterAll(() => desk.dispose());

	const refer = (inspection: { inspectionId: string }) =>
		desk.decide(inspection, "refer", "other");

	test.each(["visaFree", "eVoa", "citizen", "citizenNoRecord"])(
		"%s: green and admitted",
		async (id) => {
			const inspection = await desk.verdictOf(id);
			expect(inspection).toMatchObject({ phase: "shown", verdict: "admit" });
			if (!id.startsWith("citizen"))
				expect(inspection.permittedUntil).toBe(lastDayOf(30));
			await desk.decide(inspection, "admit");
		},
	);

	test.each([
		["mismatch", "mismatch"],
		["usedVisa", "used"],
		["noVisa", "noVisa"],
		["expiredVisa", "expired"],
		["appliedNotIssued", "appliedNotIssued"],
	])(
		"%s: amber, and admitted by nobody without a reason",
		async (id, outcome) => {
			const inspection = await desk.verdictOf(id);
			expect(inspection).toMatchObject({ verdict: "refer", outcome });
			const { inspectionId } = inspection;
			const sequence = await desk.look();
			expect(
				await desk.page.ask.decide({
					inspectionId,
					sequence,
					decision: "admit",
				}),
			).toEqual({ ok: false, error: { code: "crossing.reasonMissing" } });
			await refer(inspection);
		},
	);

	test("a second arrival in a row is amber, whoever it is", async () => {
		const inspection = await desk.verdictOf("visaFree");
		expect(inspection.verdict).toBe("refer");
		await refer(inspection);
	});

	test("a citizen is never refused, not even by a page that asks for it", async () => {
		const inspection = await desk.verdictOf("citizen");
		expect(inspection.mayDecide).not.toContain("refuse");
		const { inspectionId } = inspection;
		const asked = await desk.page.ask.decide({
			inspectionId,
			sequence: await desk.look(),
			decision: "refuse",
			reasonCode: "banned",
		});
		expect(asked.ok).toBe(false);
		await refer(inspection);
	});

	test("the next documents wait in the order in which they came", async () => {
		const first = await desk.verdictOf("eVoa");
		await desk.swipe("noVisa");
		await desk.swipe("interpolHit");
		const waiting = await desk.shown(({ queue }) => queue.length === 2);
		expect(waiting.inspection?.inspectionId).toBe(first.inspectionId);
		await refer(first);
		const second = await desk.shown(
			({ inspection }) => inspection?.outcome === "noVisa",
		);
		if (second.inspection) await refer(second.inspection);
		const third = await desk.shown(
			({ inspection }) => inspection?.verdict === "refuse",
		);
		expect(third.inspection?.phase).toBe("locked");
	});
});
