import { expect, test } from "vitest";
import type { KioskEvent } from "../../../core/kiosk/event.ts";
import { LaneConfig } from "../../../desk/config/lane-config.ts";
import { laneInput } from "../../../desk/kiosk/lane-input.ts";
import type { LaneRuntime } from "../../../desk/kiosk/lane-runtime.ts";
import { reading } from "../../core/crossing/desk.ts";
import { pack } from "../../core/law/cases.ts";

function laneOf(laneId: string, deviceId: string) {
	const events: KioskEvent[] = [];
	const config = LaneConfig.parse({
		laneId,
		name: laneId,
		devices: [deviceId],
		gate: "3",
		counter: "12",
	});
	const runtime = {
		config,
		dispatch: (event: KioskEvent) => events.push(event) > 0,
	} as unknown as LaneRuntime;
	return { runtime, events, documentAt: () => {} };
}

test("a device speaks to its own lane, and to none when it has none", () => {
	const one = laneOf("K1", "k1-reader");
	const two = laneOf("K2", "k2-reader");
	const input = laneInput(
		{ packOn: () => ({ pack, packDigest: "d1".repeat(32) }), nowMs: () => 2 },
		[one, two],
	);
	const { mrz } = reading(1, "citizen");
	const delivered = {
		document: { kind: "zone", mrz, failure: null },
		reads: "documents",
		deviceName: "Reader",
		receivedAtMs: 1,
		day: "2026-06-15",
	} as const;
	expect(input.take("k2-reader", delivered)).toBe(true);
	expect(
		input.take("k2-reader", { ...delivered, document: { kind: "scrap" } }),
	).toBe(true);
	expect(input.noise("k2-reader", 40)).toBe(true);
	expect(input.noise("k2-reader", 3)).toBe(true);
	expect(two.events).toMatchObject([
		{ kind: "documentRead", reading: { receivedAtMs: 1, pack } },
		{ kind: "documentSpoiled", hint: "tooShort" },
	]);
	expect(one.events).toEqual([]);
	expect(input.take("counter-reader", delivered)).toBe(false);
	expect(input.noise("counter-reader", 40)).toBe(false);
});
