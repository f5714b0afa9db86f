import { expect, test } from "vitest";
import { fail, failWith } from "../../../core/result.ts";
import { runSpeech } from "../../../desk/speech/run-speech.ts";

const shell = (script: string, withinMs?: number) =>
	runSpeech(
		{ file: "/bin/sh", args: ["-c", script], input: "text", environment: {} },
		withinMs,
	);

test("a program that is not there", async () => {
	const command = { file: "/nowhere", args: [], input: "", environment: {} };
	expect(await runSpeech(command)).toEqual(fail("speech.missing"));
});

test.each([
	["one that fails", "exit 1", "speech.failed"],
	["one without the voice", "exit 3", "speech.noVoice"],
	["one that says something else", "echo no", "speech.wave"],
	["one that never ends", "exec sleep 60", "speech.late"],
	["one that writes for ever", "exec cat /dev/zero", "speech.tooLong"],
	["one that reads nothing and is killed", "kill -9 $$", "speech.failed"],
])("%s: %3$s", async (_, script, code) => {
	expect(await shell(script, 3000)).toEqual(failWith({ code }));
});
