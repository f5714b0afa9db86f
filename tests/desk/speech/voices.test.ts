import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { kioskLanguages } from "../../../core/languages.ts";
import { createSpeaker } from "../../../desk/speech/speaker.ts";
import { espeakFiles } from "../../../desk/speech/speech-command.ts";
import { spokenText } from "../../../desk/speech/spoken-text.ts";
import { voices } from "../../../desk/speech/voices.ts";

const folder = new URL("../../../renderer/traveller/words/", import.meta.url);

function sentences(language: string): string[] {
	const words: Record<string, string> = JSON.parse(
		readFileSync(new URL(`${language}.json`, folder), "utf8"),
	);
	return Object.entries(words)
		.filter(([key]) => key !== "_status" && key !== "machineMade")
		.map(([, text]) => spokenText(text.replace(/\{\{\w+\}\}/g, "12")))
		.filter((text) => text !== "");
}

const file = espeakFiles.find((path) => existsSync(path));
// Set-up installs it as root; another user is told how (scripts/setup).
const mustBeThere = process.getuid?.() === 0;
const title =
	file || mustBeThere
		? "espeak-ng"
		: "espeak-ng is not installed, so no voice is heard here (apt-get install espeak-ng)";

describe.skipIf(!file && !mustBeThere)(title, () => {
	/** IPA of the whole catalogue, a line each; `(en)` where it leaves the language. */
	const phonemes = (language: keyof typeof voices) =>
		execFileSync(
			file ?? "espeak-ng",
			["-v", voices[language].espeak, "-q", "--ipa", "-b", "1", "--stdin"],
			{ input: sentences(language).join("\n\n"), encoding: "utf8" },
		);
	/** `(en)tʃˈaɪniːz(ja)lˈe̞tə`: a sign is named instead of read. */
	const named = /\(en\)(tʃˈaɪniːz|dʒˈapəniːz)|lˈɛtə|sˈɪmbəl/;
	const strayLines = (text: string) =>
		text.split("\n").filter((line) => /\([a-z]{2,3}\)/.test(line));

	test.each(kioskLanguages)(
		"%s is spoken, or said not to be",
		async (language) => {
			const [text = ""] = sentences(language).filter(
				({ length }) => length > 12,
			);
			const spoken = await createSpeaker().speak(language, text);
			if (voices[language].status === "none") {
				expect(spoken).toEqual({
					ok: false,
					error: { code: "speech.noVoice" },
				});
				return;
			}
			if (!spoken.ok) throw new Error(spoken.error.code);
			const samples = new Int16Array(spoken.value.buffer, 44);
			const seconds = samples.length / 22_050;
			expect(seconds).toBeGreaterThan(0.5);
			expect(seconds).toBeLessThan(30);
			// Not silence: a voice is loud somewhere.
			expect(samples.some((sample) => Math.abs(sample) > 3000)).toBe(true);
		},
	);

	const good = kioskLanguages.filter((each) => voices[each].status === "good");
	test.each(good)("%s stays in its own sounds", (language) => {
		const text = phonemes(language);
		expect(text).not.toMatch(named);
		// Foreign names and loan words alone may: All Indonesia, PIN, scanner.
		expect(strayLines(text).length).toBeLessThanOrEqual(6);
	});

	test("Japanese is not, as the table says", () => {
		const text = phonemes("ja");
		expect(text).toMatch(named);
		expect(strayLines(text).length).toBeGreaterThan(50);
	});
});
