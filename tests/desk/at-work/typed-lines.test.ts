import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { journalOf } from "./journal.ts";
import { PlainDesk } from "./plain-desk.ts";

/** An identity card whose composite digit is not by the standard, and printed so. */
const card = [
	"IDDOM001123456<734<<<<<<<<<<<<",
	"7905056M3011157DOM<<<<<<<<<<<0",
	"PEREZ<GARCIA<<JUAN<CARLOS<<<<<",
];

describe("a document that a reader cannot read is typed line by line", () => {
	const desk = new PlainDesk();
	beforeAll(() => desk.open());
	afterAll(() => desk.dispose());
	const typed = (lines: readonly string[], printedSo: boolean) =>
		desk.page.ask.keyInLines({
			lines: [...lines],
			printedSo,
			reasonCode: "zoneDamaged",
		});

	test("a passport of which the reader made nothing goes on as if it had been read", async () => {
		const lines = desk.linesOf("visaFree");
		expect(await typed(lines, false)).toMatchObject({ ok: true });
		const { inspection } = await desk.shown(
			({ inspection: one }) => one?.phase === "shown",
		);
		expect(inspection).toMatchObject({ verdict: "admit", capture: "typed" });
		if (inspection) await desk.decide(inspection, "admit");
	});

	test("digits that are printed wrong are asked about, journalled, and amber", async () => {
		const before = journalOf(desk.folder).length;
		expect(await typed(card, false)).toEqual({
			ok: false,
			error: { code: "typed.digit", detail: "composite" },
		});
		expect(journalOf(desk.folder)).toHaveLength(before);
		expect(await typed(card, true)).toMatchObject({ ok: true });
		const { inspection } = await desk.shown(
			({ inspection: one }) => one?.document?.documentNumber === "00112345673",
		);
		expect(inspection).toMatchObject({ phase: "shown", verdict: "refer" });
		const told = [inspection?.headline, ...(inspection?.reasons ?? [])];
		expect(told.map((reason) => reason?.code)).toContain("document.printedSo");
		expect(inspection?.mayDecide).toContain("refer");
		expect(journalOf(desk.folder).at(-1)).toMatchObject({
			kind: "typedByHand",
			payload: { digits: "printedSo", issuingState: "DOM" },
		});
	});
});
