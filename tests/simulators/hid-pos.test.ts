import { describe, expect, it } from "vitest";
import { hidPosReport, hidPosReports } from "../../simulators/hid-pos.ts";

const data = Uint8Array.from({ length: 60 }, (_, at) => at + 1);

describe("simulated HID POS scanner", () => {
	it("lays a report out as the usage tables say", () => {
		const [first, second] = hidPosReports(data, { aim: "L0", symbology: 9 });
		expect(first?.subarray(0, 6)).toEqual(
			Uint8Array.of(2, 56, 0x5d, 0x4c, 0x30, 1),
		);
		expect([first?.[60], first?.[61], first?.[63]]).toEqual([56, 9, 1]);
		expect([second?.[1], second?.[5], second?.[9], second?.[63]]).toEqual([
			4, 57, 0, 0,
		]);
	});

	it("shifts identifier and data by one where asked", () => {
		const report = hidPosReport(data.subarray(0, 2), false, { shifted: true });
		expect(report.subarray(2, 8)).toEqual(
			Uint8Array.of(0, 0x5d, 0x51, 0x31, 1, 2),
		);
	});

	it("sends one report for no data at all", () => {
		expect(hidPosReports(new Uint8Array(0))).toHaveLength(1);
	});
});
