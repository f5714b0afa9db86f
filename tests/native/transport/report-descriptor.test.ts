import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bytesOfHex } from "../../../core/bytes/hex.ts";
import {
	topLevelUsages,
	usagesOfNode,
} from "../../../native/transport/report-descriptor.ts";
import { hidPosDescriptor } from "../../../simulators/hid-pos.ts";
import { temporaryFolder } from "../temporary-folder.ts";

/** USB HID 1.11 appendix E.6, the boot keyboard, shortened to its collection. */
const keyboard = "05010906a1010507950175088101c0";
const pos = { usagePage: 0x8c, usage: 2 };

describe("report descriptors", () => {
	it.each([
		["a HID POS scanner", hidPosDescriptor, [pos]],
		["a keyboard", keyboard, [{ usagePage: 1, usage: 6 }]],
		[
			"both in one",
			keyboard + hidPosDescriptor,
			[{ usagePage: 1, usage: 6 }, pos],
		],
		["a usage with its page in four bytes", "0b02008c00a101c0", [pos]],
		[
			"collections inside",
			"058c0902a1010903a10009 04a100c0c0c0".replace(" ", ""),
			[pos],
		],
		["a long item before", `fe03aa010203${hidPosDescriptor}`, [pos]],
		["cut short in an item", "058c0902a10126ff", [pos]],
		["nothing", "", []],
	])("%s", (_, hex, usages) => {
		expect(topLevelUsages(bytesOfHex(hex))).toEqual(usages);
	});

	it("arbitrary bytes give a bounded list", () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 4096 }), (bytes) => {
				expect(topLevelUsages(bytes).length).toBeLessThanOrEqual(32);
			}),
		);
	});

	it("are read where Linux publishes them", () => {
		const sys = temporaryFolder();
		const folder = join(sys, "class", "hidraw", "hidraw7", "device");
		mkdirSync(folder, { recursive: true });
		writeFileSync(
			join(folder, "report_descriptor"),
			bytesOfHex(hidPosDescriptor),
		);
		expect(usagesOfNode("/dev/hidraw7", sys)).toEqual([pos]);
		expect(usagesOfNode("/dev/hidraw8", sys)).toBeNull();
	});
});
