import type { KioskLanguage } from "../../../core/languages.ts";

/**
 * For Intl. Digits stay the European ones in every language: they must look
 * like those on the signs over gates and counters.
 */
export function localeOf(language: KioskLanguage): string {
	return `${language}-u-nu-latn`;
}
