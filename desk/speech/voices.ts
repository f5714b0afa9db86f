import type { KioskLanguage } from "../../core/languages.ts";

/**
 * How well a language is read on Linux: `good`, every sentence of the
 * catalogue in its own sounds; `poor`, spoken with faults that a listener has
 * to mend; `none`, not understandable and so not spoken. Judged by the
 * phonemes that espeak-ng 1.51 makes (docs/kiosk-speech.md), by no listener.
 */
export type VoiceStatus = "good" | "poor" | "none";

export interface Voice {
	/** Name of espeak-ng's voice. */
	readonly espeak: string;
	readonly status: VoiceStatus;
	/** What is wrong, for a technician. */
	readonly fault?: string;
	/** Culture of the Windows voice, or how its name begins. */
	readonly culture: string;
}

export const voices: Readonly<Record<KioskLanguage, Voice>> = {
	id: { espeak: "id", status: "good", culture: "id-" },
	en: { espeak: "en-gb", status: "good", culture: "en-" },
	// The voice `cmn` of espeak-ng 1.51 says its own pinyin as if it were English.
	"zh-Hans": { espeak: "cmn-latn-pinyin", status: "good", culture: "zh-CN" },
	ja: {
		espeak: "ja",
		status: "none",
		fault: "Chinese characters are read as the words Chinese letter",
		culture: "ja-",
	},
	ko: { espeak: "ko", status: "good", culture: "ko-" },
	ar: {
		espeak: "ar",
		status: "poor",
		fault: "short vowels that are not written are left out",
		culture: "ar-",
	},
	ru: { espeak: "ru", status: "good", culture: "ru-" },
	fr: { espeak: "fr-fr", status: "good", culture: "fr-" },
	de: { espeak: "de", status: "good", culture: "de-" },
	hi: { espeak: "hi", status: "good", culture: "hi-" },
	ms: { espeak: "ms", status: "good", culture: "ms-" },
	th: {
		espeak: "th",
		status: "none",
		fault: "letters are read one by one, many without their vowel",
		culture: "th-",
	},
	vi: { espeak: "vi", status: "good", culture: "vi-" },
	ta: { espeak: "ta", status: "good", culture: "ta-" },
	pt: { espeak: "pt", status: "good", culture: "pt-" },
	es: { espeak: "es", status: "good", culture: "es-" },
	nl: { espeak: "nl", status: "good", culture: "nl-" },
	tr: { espeak: "tr", status: "good", culture: "tr-" },
};
