import type { CaseView } from "../../contract/lane-monitor.ts";
import { formatTime } from "../ui/i18n/day.ts";
import { useWords } from "../ui/i18n/use-words.ts";
import casePartStyles from "./case-part.module.css";

/** What the traveller showed, answered and tried. */
export function CaseTrail({ shown }: { readonly shown: CaseView }) {
	const { t, find, say, language } = useWords();
	const { codes, answers, attempts } = shown;
	const word = (area: string, code: string) =>
		find(`${area}.${code}`) ?? say({ code });
	return (
		<>
			{codes.length === 0 ? null : (
				<section className={casePartStyles.part}>
					<h3>{t("case.codes")}</h3>
					<ul className={casePartStyles.rows}>
						{codes.map(({ kind, trust }, index) => (
							// biome-ignore lint/suspicious/noArrayIndexKey: two codes may be alike, and none moves.
							<li key={index}>
								<span>{word("shownCode", kind)}</span>
								<span>{word("trustVerdict", trust)}</span>
							</li>
						))}
					</ul>
				</section>
			)}
			{answers.length === 0 ? null : (
				<section className={casePartStyles.part}>
					<h3>{t("case.answers")}</h3>
					<ul className={casePartStyles.rows}>
						{answers.map(({ code, answer }) => (
							<li key={code}>
								<span>{word("declared", code)}</span>
								<strong>{t(`case.answer.${answer ? "yes" : "no"}`)}</strong>
							</li>
						))}
					</ul>
				</section>
			)}
			{attempts.length === 0 ? null : (
				<section className={casePartStyles.part}>
					<h3>{t("case.attempts")}</h3>
					<ol className={casePartStyles.rows}>
						{attempts.map(({ code, atMs }, index) => (
							// biome-ignore lint/suspicious/noArrayIndexKey: attempts only follow one another.
							<li key={index}>
								<span>{word("attempt", code)}</span>
								<time>{formatTime(atMs, atMs, language)}</time>
							</li>
						))}
					</ol>
				</section>
			)}
		</>
	);
}
