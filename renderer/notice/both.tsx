import { createContext, useContext } from "react";
import type { KioskLanguage } from "../../core/languages.ts";
import { directionOf } from "../ui/i18n/native-names.ts";
import styles from "./both.module.css";
import { type NoticeWord, noticeWord } from "./words.ts";

export interface Spoken {
	/** The traveller's. */
	readonly language: KioskLanguage;
	/** Its text binds, any other explains; null: no text is said to bind. */
	readonly binding: KioskLanguage | null;
}

const Languages = createContext<Spoken>({ language: "en", binding: null });
export const SpokenProvider = Languages.Provider;

/** The second language of the sheet: where no text binds, one that officers read. */
export function besideOf({ binding }: Spoken): KioskLanguage {
	return binding ?? "en";
}

/** Beside the traveller's words the binding ones, unless they are the same. */
export function Beside({
	text,
	children,
}: {
	readonly text: string;
	readonly children: string;
}) {
	const spoken = useContext(Languages);
	const beside = besideOf(spoken);
	if (beside === spoken.language || text === children) return <p>{children}</p>;
	return (
		<div className={styles.pair}>
			<p>{children}</p>
			<p lang={beside} dir={directionOf(beside)}>
				{text}
			</p>
		</div>
	);
}

export function Both({
	word,
	values = () => ({}),
}: {
	readonly word: NoticeWord;
	readonly values?: (
		language: KioskLanguage,
	) => Readonly<Record<string, string>>;
}) {
	const spoken = useContext(Languages);
	const wordsIn = (language: KioskLanguage) =>
		noticeWord(language, word, values(language));
	return (
		<Beside text={wordsIn(besideOf(spoken))}>{wordsIn(spoken.language)}</Beside>
	);
}

/** Both names of a field on one line. */
export function Label({ word }: { readonly word: NoticeWord }) {
	const spoken = useContext(Languages);
	const beside = besideOf(spoken);
	return (
		<>
			{noticeWord(spoken.language, word)}
			{beside === spoken.language ? null : (
				<>
					{" · "}
					<span lang={beside} dir={directionOf(beside)}>
						{noticeWord(beside, word)}
					</span>
				</>
			)}
		</>
	);
}
