import { kioskLanguages } from "../../core/languages.ts";
import { loadConfig } from "../../desk/config/config-files.ts";
import type { DataFiles } from "../../desk/data-files.ts";
import { speechProgram } from "../../desk/speech/speaker.ts";
import { voices } from "../../desk/speech/voices.ts";
import { type DoctorLine, pass, warn } from "./finding.ts";

/** Whether this machine can speak, and in which of the kiosk's languages. */
export function speechLines(canSpeak: boolean, platform: string): DoctorLine[] {
	if (!canSpeak)
		return [
			warn(
				"speech",
				"speech.missing",
				"espeak-ng is not installed: captions only",
			),
		];
	if (platform !== "linux")
		return [
			warn("speech", "speech.untried", "the system's own voices, untried"),
		];
	const lines = kioskLanguages.flatMap((language) => {
		const { status, fault = "" } = voices[language];
		if (status === "good") return [];
		const isSpoken = status === "poor";
		return [
			warn(
				`speech.${language}`,
				isSpoken ? "speech.poor" : "speech.noVoice",
				`${fault}; ${isSpoken ? "spoken, with captions" : "captions only"}`,
			),
		];
	});
	const good = kioskLanguages.filter((each) => voices[each].status === "good");
	return [pass("speech", `good in ${good.join(" ")}`), ...lines];
}

/** A desk without kiosks has nothing to say. */
export function checkSpeech(files: DataFiles): DoctorLine[] {
	return loadConfig(files).config.lanes.length === 0
		? []
		: speechLines(
				speechProgram(process.platform, process.env.SystemRoot) !== null,
				process.platform,
			);
}
