import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { shownAfterRecordMs } from "../../../core/crossing/state.ts";
import { PlainDesk } from "./plain-desk.ts";

describe("a traveller who was recorded, and after whom nobody came", () => {
	const desk = new PlainDesk();
	beforeAll(() => desk.open());
	afterAll(() => desk.dispose());

	test("leaves the screen, with all that the view told of them", async () => {
		const { inspectionId } = await desk.verdictOf("visaFree");
		const from = performance.now();
		await desk.decide({ inspectionId }, "admit");
		const { inspection } = await desk.shown(
			(view) => view.inspection?.phase === "recorded",
		);
		const { surname = "", documentNumber = "" } = inspection?.document ?? {};
		const told = () => JSON.stringify(desk.page.views.at(-1));
		expect(told()).toContain(documentNumber);
		const view = await desk.shown((each) => each.inspection === null);
		expect(performance.now() - from).toBeGreaterThan(shownAfterRecordMs);
		expect(view.undo).toBeNull();
		expect(told()).not.toContain(documentNumber);
		expect(told()).not.toContain(surname);
	});
});
