import { describe, expect, test } from "vitest";
import {
	espeakCommand,
	sapiCommand,
} from "../../../desk/speech/speech-command.ts";
import { voices } from "../../../desk/speech/voices.ts";

describe("espeak-ng", () => {
	const command = espeakCommand("/usr/bin/espeak-ng", voices.hi, "--help; ls");

	test("gets the text on its input alone, and nothing of our environment", () => {
		expect(command).toEqual({
			file: "/usr/bin/espeak-ng",
			args: ["-v", "hi", "-s", "150", "-b", "1", "--stdin", "--stdout"],
			input: "--help; ls",
			environment: {},
		});
	});
});

describe("Windows' voices", () => {
	const text = "अपना पासपोर्ट'; exit";
	const command = sapiCommand("C:\\Windows", voices.hi, text);
	const script = Buffer.from(command.args[3] ?? "", "base64").toString(
		"utf16le",
	);

	test("get the text as base64 on the input, never in the script", () => {
		expect(Buffer.from(command.input, "base64").toString()).toBe(text);
		expect(script).not.toContain(text);
		expect(command.args.slice(0, 3)).toEqual([
			"-NoProfile",
			"-NonInteractive",
			"-EncodedCommand",
		]);
	});

	test("are chosen by the culture of the language", () => {
		expect(script).toContain("Culture.Name.StartsWith('hi-')");
	});

	test("cultures of the table cannot end the script's string", () => {
		for (const { culture } of Object.values(voices))
			expect(culture).toMatch(/^[a-z]{2}-([A-Z]{2})?$/);
	});
});
