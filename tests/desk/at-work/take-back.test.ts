import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { undoMs } from "../../../core/crossing/undo.ts";
import { journalOf, lastOf } from "./journal.ts";
import { PlainDesk } from "./plain-desk.ts";

const done = { ok: true, value: {} };
const fails = (code: string) => ({ ok: false, error: { code } });

describe("what an officer takes back or leaves", () => {
	let desk: PlainDesk;
	beforeEach(async () => {
		desk = new PlainDesk();
		await desk.open();
		// Ten seconds are not over before they are used.
		desk.plain.pace = 2;
	});
	afterEach(() => desk.dispose());

	const kinds = () => journalOf(desk.folder).map(({ kind }) => kind);

	test("a decision, by a row that names the one it corrects; the person is decided anew", async () => {
		const first = await desk.verdictOf("visaFree");
		await desk.decide(first, "admit");
		const { undo } = await desk.shown((view) => view.undo !== null);
		expect(undo).toMatchObject({
			crossingId: first.inspectionId,
			decision: "admit",
		});
		const { crossingId } = undo ?? { crossingId: "" };
		expect(await desk.page.ask.undo({ crossingId })).toEqual(done);
		const { inspection } = await desk.shown(
			(view) =>
				view.inspection?.phase === "shown" &&
				view.inspection.inspectionId !== crossingId,
		);
		expect(lastOf(desk.folder, "corrected")).toMatchObject({
			crossingId,
			officerId: "sari",
			decision: "admit",
		});
		// Whoever was not let through after all has not crossed.
		expect(inspection).toMatchObject({
			verdict: "admit",
			document: { documentNumber: first.document?.documentNumber },
		});
		expect((await desk.view()).counts.admit).toBe(0);
		if (inspection) await desk.decide(inspection, "refer", "identityDoubt");
		expect(lastOf(desk.folder, "crossing")).toMatchObject({
			decision: "refer",
			corrects: crossingId,
		});
		expect(kinds().filter((kind) => kind === "crossing")).toHaveLength(2);
		expect(JSON.parse(desk.lintas("journal", "verify")).ok).toBe(true);
	});

	test("not after the next decision, nor when its time is over", async () => {
		const first = await desk.verdictOf("visaFree");
		await desk.decide(first, "admit");
		const second = await desk.verdictOf("eVoa");
		await desk.decide(second, "admit");
		const undo = (crossingId: string) => desk.page.ask.undo({ crossingId });
		expect(await undo(first.inspectionId)).toEqual(fails("undo.late"));
		desk.plain.pace = undoMs;
		await desk.shown((view) => view.undo === null);
		expect(await undo(second.inspectionId)).toEqual(fails("undo.late"));
		expect(kinds()).not.toContain("corrected");
	});

	test("a readable document, with its reason in the journal; no crossing is recorded", async () => {
		const { inspectionId } = await desk.verdictOf("noVisa");
		const sequence = await desk.look();
		const aside = { inspectionId, sequence };
		expect(
			await desk.page.ask.setAside({ ...aside, reasonCode: "otherAside" }),
		).toEqual(fails("crossing.wordsMissing"));
		expect(
			await desk.page.ask.setAside({ ...aside, reasonCode: "visaCounter" }),
		).toEqual(done);
		await desk.shown(({ inspection }) => inspection === null);
		await desk.close();
		expect(lastOf(desk.folder, "discarded")).toMatchObject({
			inspectionId,
			officerId: "sari",
			reasonCode: "visaCounter",
			documentNumber: expect.any(String),
		});
		expect(kinds()).not.toContain("crossing");
	});

	test("who waits is brought forward or removed; a hit is not removed unseen", async () => {
		const first = await desk.verdictOf("visaFree");
		await desk.swipe("noVisa");
		await desk.swipe("banHit");
		const { queue } = await desk.shown((view) => view.queue.length === 2);
		const [plain = "", banned = ""] = queue.map((one) => one.inspectionId);
		const reasonCode = "shiftChange";
		const { ask } = desk.page;
		expect(await ask.removeWaiting({ waitingId: banned, reasonCode })).toEqual(
			fails("crossing.listed"),
		);
		expect(await ask.removeWaiting({ waitingId: plain, reasonCode })).toEqual(
			done,
		);
		expect(await ask.bringForward({ waitingId: banned })).toEqual(done);
		const locked = await desk.shown(
			({ inspection }) => inspection?.phase === "locked",
		);
		expect(locked.queue.map((one) => one.inspectionId)).toEqual([
			first.inspectionId,
		]);
		expect(await ask.bringForward({ waitingId: first.inspectionId })).toEqual(
			fails("crossing.held"),
		);
	});
});
