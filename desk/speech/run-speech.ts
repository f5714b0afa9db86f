import { spawn } from "node:child_process";
import { fail, type Result } from "../../core/result.ts";
import { noVoiceExit, type SpeechCommand } from "./speech-command.ts";
import { mendWave, mostWaveBytes, type Wave } from "./wave.ts";

/** A sentence takes espeak-ng some 20 ms, and Windows' PowerShell a second to start. */
const patienceMs = 8000;

/**
 * Runs a speech program and hands back its WAV file. Codes: `speech.missing`
 * (not installed), `speech.noVoice`, `speech.failed`, `speech.late`,
 * `speech.tooLong`, `speech.wave`. Never rejects.
 */
export function runSpeech(
	{ file, args, input, environment }: SpeechCommand,
	withinMs = patienceMs,
): Promise<Result<Wave>> {
	return new Promise((resolve) => {
		const child = spawn(file, [...args], {
			env: { ...environment },
			stdio: ["pipe", "pipe", "ignore"],
			windowsHide: true,
		});
		const chunks: Uint8Array[] = [];
		let sizeBytes = 0;
		const end = (result: Result<Wave>) => {
			clearTimeout(timer);
			child.kill("SIGKILL");
			resolve(result);
		};
		const timer = setTimeout(() => end(fail("speech.late")), withinMs);
		child.on("error", () => end(fail("speech.missing")));
		child.stdout.on("data", (chunk: Uint8Array) => {
			sizeBytes += chunk.length;
			if (sizeBytes > mostWaveBytes) end(fail("speech.tooLong"));
			else chunks.push(chunk);
		});
		child.on("close", (code) => {
			if (code === 0) end(mendWave(Buffer.concat(chunks)));
			else end(fail(code === noVoiceExit ? "speech.noVoice" : "speech.failed"));
		});
		// A program that ends without reading closes the pipe: `close` says so.
		child.stdin.on("error", () => {});
		child.stdin.end(input);
	});
}
