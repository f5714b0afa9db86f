import type { StopReason } from "./follow-main.ts";
import type { Language } from "./i18n/day.ts";
import { LanguageProvider } from "./i18n/language-provider.tsx";
import { useWords } from "./i18n/use-words.ts";
import { Mark } from "./mark.tsx";
import styles from "./stop-screen.module.css";

/**
 * In place of everything that a page showed: it may no longer be true. In the
 * language of the desk; in both where the page was never told which it is.
 */
export function StopScreen({
	why,
	language,
}: {
	readonly why: StopReason;
	readonly language: Language | null;
}) {
	const languages: readonly Language[] =
		language === null ? ["id", "en"] : [language];
	return (
		<main className={styles.screen}>
			<Mark meaning="stop" />
			<div role="alert" className={styles.words}>
				{languages.map((each) => (
					<LanguageProvider key={each} language={each}>
						<StopWords why={why} language={each} />
					</LanguageProvider>
				))}
			</div>
		</main>
	);
}

function StopWords({
	why,
	language,
}: {
	readonly why: StopReason;
	readonly language: Language;
}) {
	const { t } = useWords();
	return (
		<section lang={language} className={styles.step}>
			<h1>{t("stopScreen.title")}</h1>
			<p className={styles.lead}>{t("stopScreen.lead")}</p>
			<p>{t(`stopScreen.${why}`)}</p>
			<p>{t("stopScreen.next")}</p>
			<p className={styles.code}>
				{t("storeScreen.code", { code: `stopScreen.${why}` })}
			</p>
		</section>
	);
}
