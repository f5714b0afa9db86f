import { expect, test } from "vitest";
import { findOutput } from "../../../../renderer/traveller/speech/output.ts";

const output = (deviceId: string, label: string) => ({
	kind: "audiooutput" as const,
	deviceId,
	label,
});
const devices = [
	{ kind: "audioinput" as const, deviceId: "m", label: "USB Headset" },
	output("default", "Default - USB Headset"),
	output("communications", "Communications - USB Headset"),
	output("1", "Built-in Speakers"),
	output("2", "USB Headset Analog Stereo"),
	output("3", "USB Headset"),
];

test.each([
	["nothing configured", null, { kind: "open" }],
	["the whole name", "USB Headset", { kind: "headset", deviceId: "3" }],
	["a part of it", "analog stereo", { kind: "headset", deviceId: "2" }],
	["one that is not there", "Bluetooth", { kind: "absent" }],
])("%s", (_, wanted, found) => {
	expect(findOutput(devices, wanted)).toEqual(found);
});

test("what the system prefers is no headset, whatever its name says", () => {
	expect(findOutput(devices.slice(0, 4), "USB Headset")).toEqual({
		kind: "absent",
	});
});

test("without permission there are no names, and so no headset", () => {
	expect(findOutput([output("", "")], "USB Headset")).toEqual({
		kind: "absent",
	});
});
