import { readFileSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dataFiles } from "../../../desk/data-files.ts";
import { td3Of } from "../../core/mrz/build.ts";
import { journalOf, lastOf } from "./journal.ts";
import { PlainDesk } from "./plain-desk.ts";

/** One desk and a traveller who tries again. */
describe("what happened before", () => {
	const desk = new PlainDesk();
	beforeAll(() => desk.open());
	afterAll(() => desk.dispose());

	const admitWithout = async (inspectionId: string) => {
		const reply = await desk.page.ask.decide({
			inspectionId,
			sequence: await desk.look(),
			decision: "admit",
		});
		return reply.ok ? "admitted" : reply.error.code;
	};

	test("refused, and swiped again: amber, with who, when, where and why", async () => {
		const first = await desk.verdictOf("visaFree");
		expect(first).toMatchObject({
			verdict: "admit",
			earlier: { value: "clear", reasons: [] },
		});
		const fromMs = Date.now();
		const { inspectionId } = first;
		const refused = await desk.page.ask.decide({
			inspectionId,
			sequence: await desk.look(),
			decision: "refuse",
			reasonCode: "noOnwardTicket",
			note: "no ticket home",
		});
		expect(refused.ok).toBe(true);
		await desk.shown(({ inspection }) => inspection?.phase === "recorded");
		const again = await desk.verdictOf("visaFree");
		expect(again).toMatchObject({
			phase: "shown",
			verdict: "refer",
			outcome: "visaFree",
			nextStep: { code: "nextStep.earlier" },
		});
		const reason = again.headline;
		expect(reason).toMatchObject({
			code: "earlier.refused",
			values: {
				desk: (await desk.view()).desk.name,
				officer: "Sari",
				reason: "noOnwardTicket",
				note: " (no ticket home)",
			},
		});
		expect(Number(reason?.values?.atMs)).toBeGreaterThanOrEqual(fromMs);
		expect(again.earlier).toEqual({ value: "against", reasons: [reason] });
		expect(await admitWithout(again.inspectionId)).toBe(
			"crossing.reasonMissing",
		);
		await desk.decide(again, "refer", "other");
	});

	test("referred, and swiped again: amber; both are told, the refusal first", async () => {
		const again = await desk.verdictOf("visaFree");
		expect(again.verdict).toBe("refer");
		expect(again.earlier?.reasons.map(({ code }) => code)).toEqual([
			"earlier.refused",
			"earlier.referred",
		]);
		expect(await admitWithout(again.inspectionId)).toBe(
			"crossing.reasonMissing",
		);
		expect(again.secondPerson).toEqual(["refused"]);
		await desk.decide(again, "admit", "earlierSettled", "dewi");
	});

	test("admitted with a reason: the next swipe shows the crossing; what is settled is only noted", async () => {
		const next = await desk.verdictOf("visaFree");
		expect(next.earlier?.value).toBe("noted");
		const codes = [next.headline, ...next.reasons].map((each) => each?.code);
		expect(codes.filter((code) => code?.startsWith("earlier."))).toEqual([]);
		expect(next.lamps.find(({ check }) => check === "crossings")).toMatchObject(
			{ value: "hit" },
		);
		await desk.decide(next, "refer", "other");
	});

	test("a citizen who was referred is amber too", async () => {
		await desk.verdictOf("citizen");
		const { inspection } = await desk.view();
		expect(inspection?.verdict).toBe("admit");
		if (inspection) await desk.decide(inspection, "refer", "identityDoubt");
		const again = await desk.verdictOf("citizen");
		expect(again).toMatchObject({
			verdict: "refer",
			earlier: { value: "against" },
		});
		await desk.decide(again, "admit", "earlierSettled");
	});

	test("the journal is whole, and says each of it once", () => {
		const decided = journalOf(desk.folder)
			.filter(({ kind }) => kind === "crossing")
			.map(({ payload }) => `${payload.decision} ${payload.reasonCode}`);
		expect(decided).toEqual([
			"refuse noOnwardTicket",
			"refer other",
			"admit earlierSettled",
			"refer other",
			"refer identityDoubt",
			"admit earlierSettled",
		]);
	});
});

describe("a stay", () => {
	let departing = { file: "", config: {} };
	const desk = new PlainDesk((folder) => {
		const file = dataFiles(folder).desk;
		const config = JSON.parse(readFileSync(file, "utf8"));
		departing = { file, config };
	});
	beforeAll(() => desk.open());
	afterAll(() => desk.dispose());

	test("that was granted at arrival is told at the departure of the same day", async () => {
		const arrived = await desk.verdictOf("eVoa");
		await desk.decide(arrived, "admit");
		await desk.close();
		const { file, config } = departing;
		writeFileSync(file, JSON.stringify({ ...config, direction: "departure" }));
		desk.log.splice(0);
		await desk.open();
		const leaving = await desk.verdictOf("eVoa");
		expect(leaving).toMatchObject({
			verdict: "admit",
			departure: { until: arrived.permittedUntil },
		});
	});

	test("of a visa that was sold at the counter: a record at the next swipe", async () => {
		await desk.close();
		writeFileSync(departing.file, JSON.stringify(departing.config));
		desk.log.splice(0);
		await desk.open();
		const zone = { number: "V1234567", state: "GBR", nationality: "GBR" };
		const lines = td3Of(zone).split("\n");
		const first = await desk.verdictOfLines(lines);
		expect(first.outcome).toBe("visaOnArrivalPossible");
		const { inspectionId } = first;
		const sold = async (note?: string) =>
			desk.page.ask.decide({
				inspectionId,
				sequence: await desk.look(),
				decision: "admit",
				reasonCode: "visaSold",
				...(note === undefined ? {} : { note }),
			});
		expect(await sold()).toEqual({
			ok: false,
			error: { code: "crossing.reasonMissing" },
		});
		expect((await sold("VOA-0001")).ok).toBe(true);
		await desk.shown(({ inspection }) => inspection?.phase === "recorded");
		expect(lastOf(desk.folder, "crossing")).toMatchObject({
			visaNumber: "VOA-0001",
			soldVisa: { visaNumber: "VOA-0001", index: "B1", stayDays: 30 },
			permittedUntil: expect.any(String),
		});
		const again = await desk.verdictOfLines(lines);
		expect(again).toMatchObject({
			outcome: "used",
			visa: { visaNumber: "VOA-0001", index: "B1", stayDays: 30 },
		});
	});
});
