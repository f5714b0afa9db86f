import { readFileSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dataFiles } from "../../../desk/data-files.ts";
import { PlainDesk } from "./plain-desk.ts";

const dayMs = 86_400_000;

describe("a counter for those who leave", () => {
	const desk = new PlainDesk();
	beforeAll(async () => {
		await desk.open();
		// Who came 43 days ago and may stay 30 is 14 days over.
		desk.plain.clockMs = () => Date.now() - 43 * dayMs;
		const arrived = await desk.verdictOf("visaFree");
		await desk.decide(
			arrived,
			"admit",
			arrived.verdict === "admit" ? undefined : "verifiedByHand",
		);
		await desk.close();
		const file = dataFiles(desk.folder).desk;
		const config = JSON.parse(readFileSync(file, "utf8"));
		writeFileSync(file, JSON.stringify({ ...config, direction: "departure" }));
		await desk.open();
	});
	afterAll(() => desk.dispose());

	test("an overstay is told with its days, its charge, what follows and how it was counted", async () => {
		const found = await desk.verdictOf("visaFree");
		expect(found).toMatchObject({
			verdict: "refer",
			outcome: "overstay",
			headline: { code: "outcome.overstay", values: { count: 14 } },
			permittedUntil: null,
			decides: "until",
			traveller: { code: "traveller.overstay" },
			departure: {
				overstay: {
					days: 14,
					charge: 14_000_000,
					sanction: {
						chargePerDay: 1_000_000,
						currency: "IDR",
						consequence: "charge",
						beyond: "deportationAndBan",
					},
				},
				proof: { code: "proof.stay" },
			},
		});
		await desk.decide(found, "refer", "other");
	});

	test("a citizen is cleared, and nobody is welcomed or told of a stay", async () => {
		const found = await desk.verdictOf("citizen");
		expect(found).toMatchObject({ permittedUntil: null, departure: null });
		expect(found.traveller?.code).not.toBe("traveller.welcome");
		await desk.decide(found, "refer", "other");
	});

	test("who has no arrival on record is told so in words of a departure", async () => {
		const found = await desk.verdictOf("eVoa");
		expect(found).toMatchObject({
			outcome: "stayUnknown",
			departure: { until: null, overstay: null },
		});
		await desk.decide(found, "refer", "other");
	});
});

describe("a counter that nobody attends", () => {
	const desk = new PlainDesk();
	beforeAll(() => desk.open());
	afterAll(() => desk.dispose());

	test("tells its page of nobody, and keeps who is locked and who waits", async () => {
		const locked = await desk.verdictOf("banHit");
		await desk.swipe("noVisa");
		await desk.shown(({ queue }) => queue.length === 1);
		await desk.page.ask.signOut({});
		const left = await desk.shown(({ officer }) => officer === null);
		expect(left).toMatchObject({ inspection: null, queue: [], remark: null });
		expect(JSON.stringify(left)).not.toContain(
			locked.document?.surname ?? "nobody",
		);
		await desk.signIn("budi");
		const back = await desk.shown(({ inspection }) => inspection !== null);
		expect(back.inspection).toMatchObject({
			inspectionId: locked.inspectionId,
			phase: "locked",
			permittedUntil: null,
			headline: { code: expect.stringMatching(/^ban\./) },
		});
		expect(back.queue).toHaveLength(1);
	});
});
