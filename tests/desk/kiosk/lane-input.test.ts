import { expect, test } from "vitest";
import type { KioskEvent } from "../../../core/kiosk/event.ts";
import { LaneConfig } from "../../../desk/config/lane-config.ts";
import { laneInput } from "../../../desk/kiosk/lane-input.ts";
import type { LaneRuntime } from "../../../desk/kiosk/lane-runtime.ts";
import { readVisaCodes } from "../../../desk/sources/visa-codes.ts";
import { EMPTY_TRUST_STORE } from "../../../trust/store/trust-store.ts";
import { documents } from "../../core/crossing/desk.ts";
import { pack } from "../../core/law/cases.ts";
import { must } from "../../store/fixtures.ts";

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
		{
			session: { devices: [] },
			sources: () => ({
				trust: EMPTY_TRUST_STORE,
				visaCodes: must(readVisaCodes("/nonexistent/visa-codes.json", "IDN")),
			}),
			today: () => "2026-06-15",
			packOn: () => ({ pack, packDigest: "d1".repeat(32) }),
			nowMs: () => 2,
		},
		[one, two],
	);
	const text = documents.citizen(1);
	const frame = {
		text,
		bytes: new TextEncoder().encode(text),
		reads: "documents" as const,
	};
	expect(input.frame("k2-reader", frame, 1)).toBe(true);
	expect(input.noise("k2-reader", 40)).toBe(true);
	expect(input.noise("k2-reader", 3)).toBe(true);
	expect(two.events).toMatchObject([
		{ kind: "documentRead", reading: { receivedAtMs: 1, pack } },
		{ kind: "documentSpoiled", hint: "tooShort" },
	]);
	expect(one.events).toEqual([]);
	expect(input.frame("counter-reader", frame, 1)).toBe(false);
	expect(input.noise("counter-reader", 40)).toBe(false);
});
