import { afterEach, describe, expect, test } from "vitest";
import { until } from "../../../simulators/until.ts";
import { journalOf, lastOf } from "./journal.ts";
import { PlainDesk } from "./plain-desk.ts";
import { pins } from "./specimens.ts";

const hitsOf = (folder: string) =>
	journalOf(folder).filter(({ kind }) => kind === "hit");

describe("a lock outlives the desk", () => {
	let desk = new PlainDesk();
	afterEach(async () => {
		await desk.dispose();
		desk = new PlainDesk();
	});

	/** The store is killed, so that nothing more is written, and the desk opens anew. */
	async function cutAndStart(): Promise<void> {
		desk.kill("store");
		await desk.close();
		desk.log.splice(0);
		await desk.open();
	}

	const lockedAgain = () =>
		desk.shown(({ inspection }) => inspection?.phase === "locked");

	const decide = (inspectionId: string, decision: "refer" | "refuse") =>
		desk.decide(
			{ inspectionId },
			decision,
			decision === "refer" ? "other" : "art13h",
		);

	test("the hit is in the journal before it is on the screen, and says nothing of others", async () => {
		await desk.open();
		const { inspectionId } = await desk.verdictOf("banHit");
		const [first, second = ""] = desk.linesOf("banHit");
		expect(hitsOf(desk.folder).map(({ payload }) => payload)).toEqual([
			{
				inspectionId,
				day: expect.any(String),
				lines: `${first}\n${second}`,
				lists: "ban",
				entryIds: expect.stringMatching(/^\S+$/),
				officerId: "sari",
			},
		]);
	});

	test("kill -9 lifts no lock; a supervisor does, once for all", async () => {
		await desk.open();
		const { inspectionId } = await desk.verdictOf("banHit");
		await cutAndStart();
		const { inspection } = await lockedAgain();
		expect(inspection).toMatchObject({
			inspectionId,
			verdict: "refuse",
			mayDecide: [],
			mayDiscard: false,
		});
		expect(inspection?.reasons.map(({ code }) => code)).toContain(
			"lock.restored",
		);
		expect(hitsOf(desk.folder)).toHaveLength(1);
		const release = (sequence: number) =>
			desk.page.ask.release({
				inspectionId,
				sequence,
				supervisorId: "dewi",
				pin: pins.dewi,
				reason: "another person",
			});
		expect(await release(0)).toMatchObject({
			error: { code: "crossing.tooEarly" },
		});
		const released = await release(await desk.look());
		expect(released).toEqual({ ok: true, value: {} });
		await decide(inspectionId, "refer");
		await cutAndStart();
		expect((await desk.verdictOf("eVoa")).verdict).toBe("admit");
		expect(desk.log.some(({ event }) => event === "lockRestored")).toBe(false);
	});

	test("a locked counter that is closed says so in the journal", async () => {
		await desk.open();
		const { inspectionId } = await desk.verdictOf("banHit");
		await desk.close();
		expect(lastOf(desk.folder, "closedLocked")).toEqual({
			inspectionId,
			how: "ended",
			officerId: "sari",
		});
		await desk.open();
		expect((await lockedAgain()).inspection?.inspectionId).toBe(inspectionId);
	});

	test("closing the window asks first; staying stays, leaving is one row with who left", async () => {
		await desk.open();
		const early = await desk.page.ask.leave({});
		expect(early).toEqual({ ok: false, error: { code: "crossing.notNow" } });
		const { inspectionId } = await desk.verdictOf("banHit");
		desk.page.close();
		await desk.shown(({ leaving }) => leaving);
		await desk.page.ask.stay({});
		await desk.shown(({ leaving }) => !leaving);
		expect(desk.plain.hasQuit).toBe(false);
		desk.page.close();
		await desk.shown(({ leaving }) => leaving);
		expect(await desk.page.ask.leave({})).toEqual({ ok: true, value: {} });
		expect(desk.plain.hasQuit).toBe(true);
		await desk.close();
		expect(
			journalOf(desk.folder)
				.filter(({ kind }) => kind === "closedLocked")
				.map(({ payload }) => payload),
		).toEqual([{ inspectionId, how: "left", officerId: "sari" }]);
	});

	test("a counter that is not locked is closed without a question, and without a row", async () => {
		await desk.open();
		await desk.verdictOf("visaFree");
		desk.page.close();
		expect((await desk.view()).leaving).toBe(false);
		await desk.close();
		expect(
			journalOf(desk.folder).some(({ kind }) => kind === "closedLocked"),
		).toBe(false);
	});

	test("a store that dies with the question loses no hit", async () => {
		await desk.open();
		await desk.verdictOf("visaFree");
		await desk.decide(
			{ inspectionId: (await desk.view()).inspection?.inspectionId ?? "" },
			"admit",
		);
		desk.kill("store");
		await desk.verdictOf("banHit");
		await lockedAgain();
		await until("the hit", () => hitsOf(desk.folder).length === 1);
	});
});
