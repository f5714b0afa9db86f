import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PlainDesk } from "./plain-desk.ts";

describe("documents beside a traveller", () => {
	const desk = new PlainDesk();
	beforeAll(() => desk.open());
	afterAll(() => desk.dispose());

	test("a boarding pass proves nothing, as every one does, and is no alarm", async () => {
		await desk.scan("boardingPass");
		const { documents, verdict } = await desk.verdictOf("eVoa");
		expect(verdict).toBe("admit");
		expect(documents).toEqual([
			expect.objectContaining({
				kind: "boardingPass",
				meaning: "plain",
			}),
		]);
	});

	test("a forged seal is the headline, over all that speaks for the traveller", async () => {
		await desk.scan("forgedSeal");
		const { inspection } = await desk.shown(
			(view) => view.inspection?.verdict === "refer",
		);
		expect(inspection).toMatchObject({
			headline: { code: "document.forged" },
			reasons: [{ code: "outcome.visaValid" }],
			permittedUntil: null,
			proof: null,
		});
	});
});
