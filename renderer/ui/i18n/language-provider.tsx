import { type ReactNode, useLayoutEffect } from "react";
import { I18nProvider } from "react-aria-components";
import { I18nextProvider } from "react-i18next";
import { type Language, localeOf } from "./day.ts";
import { dictionaries } from "./dictionaries.ts";

/** Everything below speaks this language from the same frame on. */
export function LanguageProvider({
	language,
	children,
}: {
	readonly language: Language;
	readonly children: ReactNode;
}) {
	useLayoutEffect(() => {
		document.documentElement.lang = language;
		document.title = dictionaries[language].t("window.title");
	}, [language]);
	return (
		<I18nextProvider i18n={dictionaries[language]}>
			<I18nProvider locale={localeOf(language)}>{children}</I18nProvider>
		</I18nextProvider>
	);
}
