import type { KioskLanguage } from "../../core/kiosk/languages.ts";
import { type NoticeWord, noticeWord } from "./words.ts";

/** The language of the law here: its text binds, any other explains. */
export const binding: KioskLanguage = "id";

/** Beside the traveller's words the binding ones, unless they are the same. */
export function Beside({
	language,
	text,
	children,
}: {
	readonly language: KioskLanguage;
	readonly text: string;
	readonly children: string;
}) {
	if (language === binding) return <p>{children}</p>;
	return (
		<div className="pair">
			<p>{children}</p>
			<p lang={binding} dir="ltr" className="binding">
				{text}
			</p>
		</div>
	);
}

export function Both({
	language,
	word,
	values = {},
}: {
	readonly language: KioskLanguage;
	readonly word: NoticeWord;
	readonly values?: Readonly<Record<string, string>>;
}) {
	return (
		<Beside language={language} text={noticeWord(binding, word, values)}>
			{noticeWord(language, word, values)}
		</Beside>
	);
}

/** Both names of a field on one line. */
export function Label({
	language,
	word,
}: {
	readonly language: KioskLanguage;
	readonly word: NoticeWord;
}) {
	return (
		<>
			{noticeWord(language, word)}
			{language === binding ? null : (
				<>
					{" · "}
					<span lang={binding} dir="ltr">
						{noticeWord(binding, word)}
					</span>
				</>
			)}
		</>
	);
}
