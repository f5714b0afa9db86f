import type { KioskLanguage } from "../../core/languages.ts";
import { nativeNames } from "../ui/i18n/native-names.ts";

/** ` (Japanese)`: what the officer calls it; nothing where both call it alike. */
export function namedBeside(language: KioskLanguage, officers: string): string {
	const name = new Intl.DisplayNames(officers, { type: "language" }).of(
		language,
	);
	return name === undefined || nativeNames[language].includes(name)
		? ""
		: ` (${name})`;
}
