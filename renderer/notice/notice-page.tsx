import type { RefusalNotice } from "../../contract/refusal-notice.ts";
import type { KioskLanguage } from "../../core/languages.ts";
import { directionOf } from "../ui/i18n/native-names.ts";
import { Beside, Both, besideOf, Label, SpokenProvider } from "./both.tsx";
import styles from "./notice-page.module.css";
import {
	groundWords,
	languageName,
	noticeWord,
	uncheckedWords,
} from "./words.ts";

/** The digits and the calendar of the document, whatever the language counts by. */
function dayIn(language: string, day: string): string {
	return new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, {
		dateStyle: "long",
		timeZone: "UTC",
	}).format(Date.parse(`${day}T00:00:00Z`));
}

/** The law's own words stand only where they bind. */
function titleIn(notice: RefusalNotice, language: KioskLanguage): string {
	const isBinding = language === notice.binding;
	return (isBinding ? notice.title : null) ?? noticeWord(language, "title");
}

/** A language without words of its own shows those of the law, or where they stand. */
function groundIn(
	{ binding, ground, reasonCode, instrument, words: own }: RefusalNotice,
	language: KioskLanguage,
): string {
	const words =
		own.find((each) => each.language === language)?.text ??
		groundWords(language, reasonCode);
	return (
		(language === binding ? (ground ?? words) : (words ?? ground)) ?? instrument
	);
}

/** One sheet of paper: the traveller's language and, beside it, the binding text. */
export function NoticePage({ notice }: { readonly notice: RefusalNotice }) {
	const { language, binding, letter, instrument, form } = notice;
	const basis =
		form === null || form === instrument
			? instrument
			: `${instrument}; ${form}`;
	const facts = [
		["surname", notice.surname],
		["givenNames", notice.givenNames],
		["documentNumber", notice.documentNumber],
		["issuingState", notice.issuingState],
		["nationality", notice.nationality],
		["place", notice.place],
	] as const;
	return (
		<SpokenProvider value={notice}>
			<main
				className={styles.notice}
				lang={language}
				dir={directionOf(language)}
			>
				{notice.demo ? (
					<div className={styles.demo}>
						<Both word="demo" />
					</div>
				) : null}
				<header className={styles.title}>
					<Beside text={titleIn(notice, besideOf(notice))}>
						{titleIn(notice, language)}
					</Beside>
				</header>
				<Both word="lead" />
				<dl>
					{facts.map(([word, value]) => (
						<div key={word}>
							<dt>
								<Label word={word} />
							</dt>
							<dd>
								<bdi>{value}</bdi>
							</dd>
						</div>
					))}
					<div>
						<dt>
							<Label word="day" />
						</dt>
						<dd>{dayIn(language, notice.day)}</dd>
					</div>
				</dl>
				<section className={styles.reason}>
					<h2>
						<Label word="ground" />
					</h2>
					<div className={styles.ground}>
						{letter === null ? null : <b>{letter}</b>}
						<Beside text={groundIn(notice, besideOf(notice))}>
							{groundIn(notice, language)}
						</Beside>
					</div>
					<Both word="basis" values={() => ({ instrument: basis })} />
				</section>
				<Both word="next" />
				<div className={styles.signatures}>
					<p>
						<Label word="officer" />
					</p>
					<p>
						<Label word="traveller" />
					</p>
				</div>
				<footer>
					{binding === null ? null : (
						<Both
							word="binding"
							values={(of) => ({ language: languageName(of, binding) })}
						/>
					)}
					{[...new Set([language, besideOf(notice)])].map((each) => {
						const unchecked = uncheckedWords(each);
						return unchecked === null ? null : (
							<p key={each} lang={each} dir={directionOf(each)}>
								{unchecked}
							</p>
						);
					})}
					<Both word="number" values={() => ({ number: notice.noticeId })} />
				</footer>
			</main>
		</SpokenProvider>
	);
}
