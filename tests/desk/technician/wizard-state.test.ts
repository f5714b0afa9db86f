import { describe, expect, test } from "vitest";
import { portOf } from "../../../desk/technician/probe-port.ts";
import {
	changePort,
	judge,
	listen,
	moveOn,
	nextTry,
	serialTries,
} from "../../../desk/technician/wizard-state.ts";

const port = { path: "/dev/one", kind: "serial" } as const;
const match = (reads: number) => ({
	profile: "soh-ou",
	title: "SOH/OU",
	framing: {},
	reads,
	noiseBytes: 0,
});

describe("three scans", () => {
	test.each([
		[1, [match(1)], "listening", 0],
		[2, [match(2)], "listening", 0],
		[3, [match(3), match(2)], "found", 0],
		[3, [match(2)], "listening", 0],
		[4, [match(3)], "found", 0],
		[1, [], "listening", 1],
	] as const)("%s scans, %j: %s", (scans, matches, state, unreadable) => {
		const judged = judge(listen([port]), port, scans, matches);
		expect(judged).toMatchObject({ state, unreadable });
		expect(judged.found?.matches.length ?? 0).toBe(state === "found" ? 1 : 0);
	});

	test("other settings begin with no scan", () => {
		const judged = judge(listen([port]), port, 2, [match(2)]);
		const next = moveOn(judged, nextTry(judged.serial, false), true);
		expect(next).toMatchObject({
			hasMovedOn: true,
			serial: { baudRate: 115_200 },
			ports: [{ scans: 0, bytes: 0 }],
		});
	});
});

test("every setting is tried once before the first comes again", () => {
	const first = { ...listen([port]).serial };
	const seen = new Set<string>();
	let now = first;
	do {
		seen.add(`${now.baudRate} ${now.dataBits}${now.parity}`);
		now = nextTry(now, false);
	} while (now.baudRate !== first.baudRate || now.dataBits !== first.dataBits);
	expect(seen.size).toBe(serialTries.length);
});

test("waking keeps the settings", () => {
	const serial = nextTry(listen([port]).serial, false);
	expect(nextTry(serial, true)).toEqual({ ...serial, isWaking: true });
});

test("a port that is well again has no code any more", () => {
	const broken = changePort(listen([port]), port.path, {
		state: "waiting",
		code: "link.absent",
	});
	expect(broken.ports[0]?.code).toBe("link.absent");
	const well = changePort(broken, port.path, { state: "ready" });
	expect(well.ports[0]).toEqual({
		...port,
		state: "ready",
		scans: 0,
		bytes: 0,
	});
});

test("a HID device that no profile fits is no port", () => {
	const keyboard = { kind: "hid", path: "/dev/hidraw0", profiles: [] } as const;
	expect(portOf({ ...keyboard, profiles: [] })).toBeNull();
	expect(
		portOf({
			...keyboard,
			profiles: ["hid-pos-generic"],
			vendorId: 1,
			productId: 2,
		}),
	).toMatchObject({ entry: { transport: { vendorIds: [1], productId: 2 } } });
});
