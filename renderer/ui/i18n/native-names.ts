import type { KioskLanguage } from "../../../core/languages.ts";

/** Each language as its speakers write it, for whoever has to choose. */
export const nativeNames: Record<KioskLanguage, string> = {
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

/** In which direction a language is written. */
export function directionOf(language: KioskLanguage): "ltr" | "rtl" {
	return language === "ar" ? "rtl" : "ltr";
}
