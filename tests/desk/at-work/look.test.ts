import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { lookMs } from "../../../core/crossing/sight.ts";
import { journalOf } from "./journal.ts";
import { PlainDesk } from "./plain-desk.ts";

const tooEarly = { ok: false, error: { code: "crossing.tooEarly" } };
const notNow = { ok: false, error: { code: "crossing.notNow" } };

describe("a decision counts for the person who was looked at", () => {
	let desk: PlainDesk;
	beforeEach(async () => {
		desk = new PlainDesk();
		await desk.open();
	});
	afterEach(() => desk.dispose());

	const decided = () =>
		journalOf(desk.folder).filter(({ kind }) => kind === "crossing");

	/** Tries without end to admit, by keys begun on whatever view stands there; when the first one counted. */
	async function admitAtAnyPrice(inspectionId: string): Promise<number> {
		for (;;) {
			const { sequence } = await desk.view();
			const reply = await desk.page.ask.decide({
				inspectionId,
				sequence,
				decision: "admit",
			});
			if (reply.ok) return performance.now();
			expect(reply).toEqual(tooEarly);
			// The desk's own timer has its turn.
			await new Promise((next) => setImmediate(next));
		}
	}

	test("not before the page has painted, not before a look is over, whoever asks", async () => {
		desk.plain.pace = 1;
		const { inspectionId } = await desk.verdictOf("visaFree");
		const { ask } = desk.page;
		const view = await desk.view();
		expect(view.sight).toBe("unseen");
		const { sequence } = view;
		const admit = { inspectionId, decision: "admit" } as const;
		expect(await ask.decide({ ...admit, sequence })).toEqual(tooEarly);
		const atMs = performance.now();
		const paintedAtMs = Date.now();
		await ask.painted({ inspectionId, verdict: "admit", paintedAtMs });
		expect((await desk.view()).sight).toBe("looking");
		const tookMs = (await admitAtAnyPrice(inspectionId)) - atMs;
		expect(tookMs).toBeGreaterThanOrEqual(lookMs - 1);
	});

	test("not by a key that was begun before it, nor for another person", async () => {
		const first = await desk.verdictOf("visaFree");
		const before = await desk.view();
		const sequence = await desk.look();
		const admit = { decision: "admit" } as const;
		const { inspectionId } = first;
		expect(
			await desk.page.ask.decide({
				...admit,
				inspectionId,
				sequence: before.sequence,
			}),
		).toEqual(tooEarly);
		await desk.swipe("eVoa");
		const waiting = await desk.shown(({ queue }) => queue.length === 1);
		await desk.decide(first, "admit");
		const next = waiting.queue[0]?.inspectionId ?? "";
		await desk.shown(({ inspection }) => inspection?.inspectionId === next);
		expect(
			await desk.page.ask.decide({ ...admit, inspectionId, sequence }),
		).toEqual(notNow);
		expect(
			await desk.page.ask.decide({ ...admit, inspectionId: next, sequence }),
		).toEqual(tooEarly);
		expect(decided()).toHaveLength(1);
	});

	test("anew for an officer who signs in before a person who was looked at", async () => {
		const { inspectionId } = await desk.verdictOf("visaFree");
		await desk.look();
		await desk.page.ask.signOut({});
		await desk.signIn("sari");
		const { sight, sequence } = await desk.view();
		expect(sight).toBe("unseen");
		const admit = { inspectionId, sequence, decision: "admit" } as const;
		expect(await desk.page.ask.decide(admit)).toEqual(tooEarly);
		await desk.decide({ inspectionId }, "admit");
	});
});
