import { Visitor } from "../../e2e/kiosk-visitor.ts";
import { TestLanes } from "../../e2e/lanes.ts";

export interface WindowResult {
	readonly visits: number;
	/** From the last byte of the passport until the next screen is painted. */
	readonly documentToScreenP50Ms: number;
	readonly documentToScreenP95Ms: number;
	/** A visit without waiting for hands: from each touch or byte to its screen, with the constant waits. */
	readonly softwarePerTravellerP50Ms: number;
	readonly softwarePerTravellerMaxMs: number;
	/** Resident memory of main after the first and the last tenth of the visits. */
	readonly mainFirstMb: number;
	readonly mainLastMb: number;
}

function at(values: readonly number[], quantile: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	const index = Math.min(
		sorted.length - 1,
		Math.floor(quantile * sorted.length),
	);
	return Math.round((sorted[index] ?? 0) * 10) / 10;
}

/** Visits one after the other through the real window and a real pseudo-terminal. */
export async function inWindow(visits: number): Promise<WindowResult> {
	const lanes = new TestLanes(["K1"]);
	const toScreen: number[] = [];
	const perTraveller: number[] = [];
	const resident: number[] = [];
	try {
		await lanes.open();
		for (let round = -3; round < visits; round += 1) {
			const from = lanes.desk.log.length;
			const page = await lanes.page("traveller");
			let handsMs = 0;
			const startMs = Date.now();
			/** Hands and the test's own way to the button do not count. */
			const byHand = async (act: () => Promise<void>) => {
				const beforeMs = Date.now();
				await act();
				handsMs += Date.now() - beforeMs;
			};
			const visitor = new Visitor(page, "en");
			await byHand(() => visitor.begin());
			const { lastByteAtMs } = await lanes.swipe("citizen");
			const painted = await lanes.shown("checking", from);
			await lanes.shown("family", from);
			await byHand(() => visitor.touch("family.done", { count: 1 }));
			await lanes.shown("flight", from);
			await byHand(() => visitor.touch("flight.none"));
			await byHand(() => visitor.declare());
			await lanes.shown("result", from);
			const endMs = Date.now();
			await visitor.leave();
			if (round < 0) continue;
			toScreen.push(Number(painted.paintedAtMs) - lastByteAtMs);
			perTraveller.push(endMs - startMs - handsMs);
			resident.push(
				await lanes.desk.application.evaluate(
					() => process.memoryUsage().rss / 2 ** 20,
				),
			);
		}
		const tenth = Math.max(1, Math.floor(visits / 10));
		return {
			visits,
			documentToScreenP50Ms: at(toScreen, 0.5),
			documentToScreenP95Ms: at(toScreen, 0.95),
			softwarePerTravellerP50Ms: at(perTraveller, 0.5),
			softwarePerTravellerMaxMs: at(perTraveller, 1),
			mainFirstMb: at(resident.slice(0, tenth), 0.5),
			mainLastMb: at(resident.slice(-tenth), 0.5),
		};
	} finally {
		await lanes.dispose();
	}
}
