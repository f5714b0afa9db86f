import { describe, expect, it } from "vitest";
import { openFailureCode } from "../../../native/transport/open-failure.ts";

describe("open failure codes", () => {
	/** The texts of serialport_win.cpp and serialport_unix.cpp (bindings-cpp 13.0.0). */
	it.each([
		["win32", "COM3", "Opening COM3: File not found", "link.absent"],
		["win32", "COM3", "Opening COM3: Unknown error code 433", "link.absent"],
		["win32", "COM3", "Opening COM3: Unknown error code 3", "link.absent"],
		["win32", "COM3", "Opening COM3: Access denied", "link.locked"],
		["win32", "COM3", "Opening COM3: Unknown error code 31", "link.failed"],
		["win32", "COM3", "Open (SetCommState): Access denied", "link.locked"],
		[
			"linux",
			"/dev/null",
			"Error Resource temporarily unavailable Cannot lock port",
			"link.locked",
		],
		[
			"linux",
			"/dev/null",
			"Error: Device or resource busy, cannot open /dev/null",
			"link.locked",
		],
		[
			"linux",
			"/dev/null",
			"Error: Permission denied, cannot open /dev/null",
			"link.denied",
		],
		["linux", "/dev/null/x", "Error: translated, cannot open", "link.absent"],
		["linux", "/nowhere/x", "Error: translated, cannot open", "link.absent"],
		["linux", "/dev/null", "Error: translated, cannot open", "link.failed"],
	] as const)("%s %s: %s", async (platform, path, message, code) => {
		expect(await openFailureCode(path, message, platform)).toBe(code);
	});
});
