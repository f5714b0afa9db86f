import type { KioskLanguage } from "../../core/kiosk/languages.ts";

/** What each language of the kiosk calls itself. */
export const nativeLanguages: Readonly<Record<KioskLanguage, string>> = {
	id: "Bahasa Indonesia",
	en: "English",
	"zh-Hans": "简体中文",
	ja: "日本語",
	ko: "한국어",
	ar: "العربية",
	ru: "Русский",
	fr: "Français",
	de: "Deutsch",
	hi: "हिन्दी",
	ms: "Bahasa Melayu",
	th: "ไทย",
	vi: "Tiếng Việt",
	ta: "தமிழ்",
	pt: "Português",
	es: "Español",
	nl: "Nederlands",
	tr: "Türkçe",
};

/** ` (Japanese)`: what the officer calls it; nothing where both call it alike. */
export function namedBeside(language: KioskLanguage, officers: string): string {
	const name = new Intl.DisplayNames(officers, { type: "language" }).of(
		language,
	);
	return name === undefined || nativeLanguages[language].includes(name)
		? ""
		: ` (${name})`;
}
