import type { ReactNode } from "react";
import styles from "./desk-bar.module.css";
import { formatDay, type Language } from "./i18n/day.ts";
import { useWords } from "./i18n/use-words.ts";
import { LanguageSwitch } from "./language-switch.tsx";

/** The bar over every window: where one is, what works, who works. */
export function DeskBar({
	name,
	lead,
	place,
	day,
	tag,
	chipsLabel,
	chips,
	language,
	onLanguage,
	children,
}: {
	/** Null: what stands before the place says it. */
	readonly name: string | null;
	readonly lead?: ReactNode;
	readonly place: string;
	readonly day?: string;
	/** What this window is for. */
	readonly tag?: ReactNode;
	readonly chipsLabel: string;
	readonly chips: ReactNode;
	readonly language: Language;
	readonly onLanguage: (language: Language) => void;
	/** Who is signed in. */
	readonly children: ReactNode;
}) {
	const { t } = useWords();
	return (
		<header className={styles.bar}>
			<span className={styles.brand}>{t("app.name")}</span>
			<div className={styles.desk}>
				{lead}
				<p className={styles.where}>
					{name === null ? null : <span className={styles.name}>{name}</span>}
					<span className={styles.place}>{place}</span>
					{day === undefined ? null : (
						<time className={styles.day} dateTime={day}>
							{formatDay(day, language)}
						</time>
					)}
				</p>
				{tag ? <span className={styles.tag}>{tag}</span> : null}
			</div>
			<ul className={styles.chips} aria-label={chipsLabel}>
				{chips}
			</ul>
			<LanguageSwitch language={language} onChoose={onLanguage} />
			{children}
		</header>
	);
}
