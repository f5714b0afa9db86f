import { existsSync } from "node:fs";
import type { KioskLanguage } from "../../core/languages.ts";
import { fail, ok, type Result } from "../../core/result.ts";
import { createClipCache } from "./clip-cache.ts";
import { runSpeech } from "./run-speech.ts";
import {
	espeakCommand,
	espeakFiles,
	type SpeechCommand,
	sapiCommand,
} from "./speech-command.ts";
import { spokenText } from "./spoken-text.ts";
import { type Voice, voices } from "./voices.ts";
import type { Wave } from "./wave.ts";

export interface Speaker {
	/**
	 * The text spoken, as a WAV file. What comes back depends on language and
	 * text alone. Codes: `speech.noVoice` (the language is not spoken here),
	 * `speech.missing` (no speech program), `speech.busy`, and those of
	 * `runSpeech`.
	 */
	speak(language: KioskLanguage, text: string): Promise<Result<Wave>>;
}

type Build = (voice: Voice, text: string) => SpeechCommand;

/** How this machine speaks; null: it cannot. */
export function speechProgram(
	platform: string,
	systemRoot: string | undefined,
	isThere: (path: string) => boolean = existsSync,
): Build | null {
	if (platform === "win32")
		return systemRoot === undefined
			? null
			: (voice, text) => sapiCommand(systemRoot, voice, text);
	const file = espeakFiles.find((path) => isThere(path));
	return file === undefined
		? null
		: (voice, text) => espeakCommand(file, voice, text);
}

/** A visit hears some thirty sentences of about 200 kB. */
const mostCacheBytes = 24 * 1024 * 1024;
const mostAtOnce = 2;
/** Twelve lanes that each ask for a sentence and for the one after it. */
const mostWaiting = 24;

export interface SpeakerPorts {
	readonly platform: string;
	readonly systemRoot: string | undefined;
	readonly run: (command: SpeechCommand) => Promise<Result<Wave>>;
	readonly isThere?: (path: string) => boolean;
}

const machine: SpeakerPorts = {
	platform: process.platform,
	systemRoot: process.env.SystemRoot,
	run: runSpeech,
};

/** Speech for all lanes of the desk: few programs at once, each sentence made once. */
export function createSpeaker(ports: SpeakerPorts = machine): Speaker {
	const cache = createClipCache(mostCacheBytes);
	const open = new Map<string, Promise<Result<Wave>>>();
	const waiting: (() => void)[] = [];
	let running = 0;

	async function turn(): Promise<void> {
		if (running >= mostAtOnce)
			await new Promise<void>((resolve) => waiting.push(resolve));
		else running += 1;
	}
	function pass(): void {
		const next = waiting.shift();
		if (next) next();
		else running -= 1;
	}

	async function make(
		build: Build,
		voice: Voice,
		text: string,
	): Promise<Result<Wave>> {
		if (waiting.length >= mostWaiting) return fail("speech.busy");
		await turn();
		try {
			return await ports.run(build(voice, text));
		} finally {
			pass();
		}
	}

	return {
		async speak(language, text) {
			const { platform, systemRoot, isThere } = ports;
			const voice = voices[language];
			// Which voices a Windows machine has is known when it is asked.
			if (platform !== "win32" && voice.status === "none")
				return fail("speech.noVoice");
			const build = speechProgram(platform, systemRoot, isThere);
			if (build === null) return fail("speech.missing");
			const said = spokenText(text);
			if (said === "") return fail("speech.empty");
			const key = `${language} ${said}`;
			const kept = cache.get(key);
			if (kept) return ok(kept);
			const already = open.get(key);
			if (already) return already;
			const made = make(build, voice, said);
			open.set(key, made);
			const result = await made;
			open.delete(key);
			if (result.ok) cache.set(key, result.value);
			return result;
		},
	};
}
