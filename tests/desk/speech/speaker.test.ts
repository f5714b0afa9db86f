import { describe, expect, test } from "vitest";
import type { FailureCode } from "../../../core/codes/failure-codes.ts";
import type { KioskLanguage } from "../../../core/languages.ts";
import { fail, ok, type Result } from "../../../core/result.ts";
import { createSpeaker, speechProgram } from "../../../desk/speech/speaker.ts";
import type { SpeechCommand } from "../../../desk/speech/speech-command.ts";
import type { Wave } from "../../../desk/speech/wave.ts";

/** A machine on which each program ends when it is told to. */
function machine(platform = "linux", isThere = true) {
	const started: {
		readonly command: SpeechCommand;
		readonly end: (result: Result<Wave>) => void;
	}[] = [];
	const speaker = createSpeaker({
		platform,
		systemRoot: platform === "win32" ? "C:\\Windows" : undefined,
		isThere: () => isThere,
		run: (command) => new Promise((end) => started.push({ command, end })),
	});
	return { speaker, started };
}

const wave = () => ok(new Uint8Array([1]));
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe("the speaker", () => {
	test("makes a sentence once, also while it is being made", async () => {
		const { speaker, started } = machine();
		const first = speaker.speak("en", "Welcome");
		const second = speaker.speak("en", " Welcome\n");
		await settled();
		started[0]?.end(wave());
		expect(await first).toEqual(wave());
		expect(await second).toBe(await first);
		await speaker.speak("en", "Welcome");
		expect(started).toHaveLength(1);
	});

	test("keeps languages apart", async () => {
		const { speaker, started } = machine();
		const said = [speaker.speak("id", "Visa"), speaker.speak("ms", "Visa")];
		await settled();
		for (const { end } of started) end(wave());
		await Promise.all(said);
		expect(started.map(({ command }) => command.args[1])).toEqual(["id", "ms"]);
	});

	test("does not keep a failure", async () => {
		const { speaker, started } = machine();
		const failed = speaker.speak("en", "Welcome");
		await settled();
		started[0]?.end(fail("speech.late"));
		expect(await failed).toEqual(fail("speech.late"));
		void speaker.speak("en", "Welcome");
		await settled();
		expect(started).toHaveLength(2);
	});

	test("runs two programs at once, lets 24 wait, and refuses more", async () => {
		const { speaker, started } = machine();
		const said = Array.from({ length: 27 }, (_, nth) =>
			speaker.speak("en", `Sentence ${nth}`),
		);
		expect(await said[26]).toEqual(fail("speech.busy"));
		for (let nth = 0; nth < 26; nth += 1) {
			await settled();
			expect(started).toHaveLength(Math.min(26, nth + 2));
			started[nth]?.end(wave());
		}
		const replies = await Promise.all(said);
		expect(replies.filter(({ ok: isMade }) => isMade)).toHaveLength(26);
	});

	test.each<[KioskLanguage, string, FailureCode]>([
		["ja", "ようこそ", "speech.noVoice"],
		["th", "ยินดีต้อนรับ", "speech.noVoice"],
		["en", " \u2069", "speech.empty"],
	])("starts nothing for %s %j: %s", async (language, text, code) => {
		const { speaker, started } = machine();
		expect(await speaker.speak(language, text)).toEqual(fail(code));
		expect(started).toEqual([]);
	});

	test("says that there is no program", async () => {
		const { speaker } = machine("linux", false);
		expect(await speaker.speak("en", "Welcome")).toEqual(
			fail("speech.missing"),
		);
	});

	test("asks Windows for every language", async () => {
		const { speaker, started } = machine("win32");
		void speaker.speak("ja", "ようこそ");
		await settled();
		expect(started[0]?.command.file).toMatch(/powershell\.exe$/);
	});
});

describe("the program that speaks", () => {
	test.each<[string, string | undefined, string[], boolean]>([
		["linux", undefined, ["/usr/bin/espeak-ng"], true],
		["linux", undefined, ["/usr/local/bin/espeak-ng"], true],
		["linux", undefined, ["/home/somebody/espeak-ng"], false],
		["win32", "C:\\Windows", [], true],
		["win32", undefined, [], false],
	])("%s, %s, %s: %s", (platform, root, files, isFound) => {
		const found = speechProgram(platform, root, (path) => files.includes(path));
		expect(found !== null).toBe(isFound);
	});
});
