import { expect, test } from "vitest";
import { summarise } from "../../../core/kiosk/visit-summary.ts";

const visit = (how: string, durationMs: number, travellers = 1) => ({
	how,
	lastStep: how === "abandoned" ? "flight" : "result",
	travellers,
	durationMs,
	steps: { document: durationMs / 2 },
});

test("how long people take, and where they give up", () => {
	expect(
		summarise([
			visit("gate", 20_000),
			visit("counter", 60_000, 3),
			visit("abandoned", 9000, 0),
		]),
	).toEqual({
		visits: 3,
		travellers: 4,
		how: { gate: 1, counter: 1, abandoned: 1 },
		abandonedAt: { flight: 1 },
		perVisit: { n: 2, p50Ms: 60_000, p95Ms: 60_000 },
		perTraveller: { n: 2, p50Ms: 20_000, p95Ms: 20_000 },
		steps: { document: { n: 3, p50Ms: 10_000, p95Ms: 30_000 } },
	});
});

test("no visits are no error", () => {
	expect(summarise([])).toMatchObject({
		visits: 0,
		perVisit: { n: 0, p50Ms: 0, p95Ms: 0 },
		steps: {},
	});
});
