import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import {
	DeskConfig,
	dayAt,
	hourAt,
	readDeskConfig,
} from "../../../desk/config/desk-config.ts";

const folder = mkdtempSync(join(tmpdir(), "lintas-desk-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function read(content: string) {
	const path = join(folder, "desk.json");
	writeFileSync(path, content);
	return readDeskConfig(path);
}

test("a desk without a file, or with an empty one, has the defaults", () => {
	const defaults = {
		name: "1",
		place: "CGK",
		state: "IDN",
		direction: "arrival",
		timeZone: "Asia/Jakarta",
		language: "id",
		devices: [],
		lanes: [],
	};
	expect(readDeskConfig(join(folder, "none.json"))).toEqual({
		ok: true,
		value: defaults,
	});
	expect(read("{}")).toEqual({ ok: true, value: defaults });
});

test("a device needs its profile and port only", () => {
	const devices = [
		{
			deviceId: "mrz",
			name: "Reader",
			profile: "generic-lines",
			transport: { path: "COM3" },
		},
	];
	expect(read(JSON.stringify({ devices }))).toMatchObject({
		ok: true,
		value: { devices: [{ ...devices[0], framing: {} }] },
	});
});

test.each([
	["{", "config.unreadable", /JSON/],
	['{"direction":"both"}', "config.invalid", /^direction: /],
	[
		'{"timeZone":"Mars/Olympus"}',
		"config.invalid",
		/^timeZone: no such time zone/,
	],
	['{"state":"UTO"}', "config.invalid", /^state: no state: /],
	['{"colour":"red"}', "config.invalid", /colour/],
	['{"devices":[{"deviceId":"a"}]}', "config.invalid", /^devices\.0\./],
])("%s: %s", (content, code, detail) => {
	expect(read(content)).toMatchObject({
		ok: false,
		error: { code, detail: expect.stringMatching(detail) },
	});
});

test.each([
	["Asia/Jakarta", "2026-06-14T16:59:59Z", "2026-06-14"],
	["Asia/Jakarta", "2026-06-14T17:00:00Z", "2026-06-15"],
	["Asia/Jayapura", "2026-06-14T15:00:00Z", "2026-06-15"],
	["America/New_York", "2026-01-01T04:59:59Z", "2025-12-31"],
])("in %s %s is %s", (zone, instant, day) => {
	expect(dayAt(zone, Date.parse(instant))).toBe(day);
});

const twoLanes = (change: object) => ({
	devices: ["a", "b"].map((deviceId) => ({
		deviceId,
		name: deviceId,
		profile: "generic-lines",
	})),
	lanes: ["K1", "K2"].map((laneId, index) => ({
		laneId,
		name: laneId,
		devices: [index === 0 ? "a" : "b"],
		gate: "3",
		counter: "12",
		...change,
	})),
});

test("a lane has devices of its own", () => {
	expect(DeskConfig.safeParse(twoLanes({})).success).toBe(true);
	for (const [change, path] of [
		[{ devices: ["a"] }, ["lanes", 1, "devices"]],
		[{ devices: ["c"] }, ["lanes", 0, "devices"]],
		[{ laneId: "K1" }, ["lanes", 1, "laneId"]],
	] as const) {
		const parsed = DeskConfig.safeParse(twoLanes(change));
		expect(parsed.error?.issues[0]?.path).toEqual(path);
	}
});

test("the hour is the checkpoint's", () => {
	const midnight = Date.UTC(2026, 0, 1, 17);
	expect(hourAt("Asia/Jakarta", midnight)).toBe(0);
	expect(hourAt("Asia/Jayapura", midnight)).toBe(2);
});
