import { resolve } from "node:path";
import { expect, test } from "vitest";
import { readOptions } from "../../main/options.ts";

test("only its own words are read, the rest is Electron's", () => {
	expect(readOptions(["electron", ".", "--no-sandbox"])).toEqual({
		isDemo: false,
		isDevelopment: false,
		isTechnician: false,
		isSupervisor: false,
		isKioskLocked: true,
		dataFolder: null,
	});
	expect(
		readOptions([
			"lintas",
			"--demo",
			"--development",
			"--technician",
			"--data=desk one",
		]),
	).toEqual({
		isDemo: true,
		isDevelopment: true,
		isTechnician: true,
		isSupervisor: false,
		isKioskLocked: false,
		dataFolder: resolve("desk one"),
	});
});

test("a kiosk is locked, in a demonstration only where that is asked for", () => {
	const isLocked = (...words: string[]) => readOptions(words).isKioskLocked;
	expect(isLocked()).toBe(true);
	expect(isLocked("--demo")).toBe(false);
	expect(isLocked("--demo", "--kiosk-locked")).toBe(true);
});
