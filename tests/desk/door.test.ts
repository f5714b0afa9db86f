import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Refusal, refusal } from "../../contract/refusal.ts";
import { mostRefusals } from "../../contract/refusal-count.ts";
import { openDoor } from "../../desk/door.ts";
import { logTo } from "../../desk/log.ts";
import { readRefusals } from "../../desk/refusal-book.ts";

let folder: string;
let file: string;
let nowMs: number;
let lines: Record<string, unknown>[];
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "lintas-door-"));
	file = join(folder, "refusals.json");
	nowMs = Date.UTC(2026, 0, 1);
	lines = [];
	logTo((line) => void lines.push(JSON.parse(line)));
});
afterEach(() => {
	logTo((line) => void process.stdout.write(line));
	rmSync(folder, { recursive: true });
});

const open = () => openDoor(file, () => nowMs);
const bug: Refusal = {
	...refusal("call.bug", "signIn", ["counter.js:1", "desk.js:2"]),
};

test("one refusal is one line and one count, over a restart too", () => {
	const door = open();
	door.at("officer")(bug);
	door.close();
	expect(lines).toMatchObject([
		{
			event: "refused",
			where: "officer",
			code: "call.bug",
			name: "signIn",
			places: "counter.js:1 desk.js:2",
			count: 1,
		},
	]);
	nowMs += 5000;
	const again = open();
	again.at("officer")(bug);
	again.at("store")(bug);
	expect(again.counted()).toMatchObject([
		{ where: "officer", count: 2 },
		{ where: "store", count: 1 },
	]);
	again.close();
	expect(readRefusals(file, nowMs)).toEqual(again.counted());
});

test("who listens hears it after it was counted", () => {
	const door = open();
	const heard: unknown[] = [];
	door.onRefused((where, one) =>
		heard.push([where, one, door.counted().length]),
	);
	door.at("officer")(bug);
	expect(heard).toEqual([["officer", bug, 1]]);
	door.close();
});

test("a flood of made-up kinds neither fills the disk nor pushes out what is known", () => {
	const door = open();
	door.at("officer")(bug);
	for (let each = 0; each < 3000; each += 1)
		door.at("devices")(refusal("notice.unknown", `made${each}`));
	expect(door.counted().length).toBeLessThan(2 * mostRefusals);
	expect(door.counted().find(({ where }) => where === "officer")).toBeDefined();
	expect(door.counted().reduce((sum, { count }) => sum + count, 0)).toBe(3001);
	door.close();
	expect(readFileSync(file, "utf8").length).toBeLessThan(100_000);
	expect(readRefusals(file, nowMs)).not.toBeNull();
});

test("a flood of one kind does not drown the log", () => {
	const door = open();
	for (let each = 0; each < 5000; each += 1) door.at("devices")(bug);
	expect(lines).toHaveLength(105);
	expect(lines.at(-1)?.count).toBe(5000);
	door.close();
});

test("after a month without another it is forgotten", () => {
	const door = open();
	door.at("officer")(bug);
	door.close();
	expect(readRefusals(file, nowMs + 29 * 86_400_000)).toHaveLength(1);
	expect(readRefusals(file, nowMs + 31 * 86_400_000)).toEqual([]);
});

test("a missing file is none, a spoilt one is not read as none", () => {
	expect(readRefusals(file, nowMs)).toEqual([]);
	for (const text of ["", "{", '{"refusals":[{}]}', "null"]) {
		writeFileSync(file, text);
		expect(readRefusals(file, nowMs)).toBeNull();
		expect(open().counted()).toEqual([]);
	}
});
