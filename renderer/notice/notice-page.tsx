import type { RefusalNotice } from "../../contract/refusal-notice.ts";
import { formatDay } from "../ui/i18n/day.ts";
import { useWords } from "../ui/i18n/use-words.ts";

/** One sheet of paper for the traveller, in the traveller's language. */
export function NoticePage({ notice }: { readonly notice: RefusalNotice }) {
	const { t, find } = useWords();
	const { letter, reasonCode } = notice;
	const facts = [
		[t("field.surname"), notice.surname],
		[t("field.givenNames"), notice.givenNames],
		[t("field.documentNumber"), notice.documentNumber],
		[t("field.issuingState"), notice.issuingState],
		[t("field.nationality"), notice.nationality],
		[t("notice.place"), notice.place],
		[t("notice.day"), formatDay(notice.day, notice.language)],
	] as const;
	return (
		<main className="notice">
			{notice.demo ? (
				<p className="notice-demo">
					<strong>{t("demo.word")}</strong> {t("demo.detail")}
				</p>
			) : null}
			<h1>{t("notice.title")}</h1>
			<p>{t("notice.lead")}</p>
			<dl>
				{facts.map(([name, value]) => (
					<div key={name}>
						<dt>{name}</dt>
						<dd>{value}</dd>
					</div>
				))}
			</dl>
			<section className="notice-reason">
				<h2>{t("notice.reason")}</h2>
				<p className="notice-ground">
					{letter === null ? null : <b>{letter}</b>}
					<span>{find(`reason.${reasonCode}`) ?? reasonCode}</span>
				</p>
				<p>{t("notice.basis", { instrument: notice.instrument })}</p>
			</section>
			<p>{t("notice.next")}</p>
			<div className="notice-signatures">
				<p>{t("notice.officer")}</p>
				<p>{t("notice.traveller")}</p>
			</div>
			<footer>{t("notice.number", { number: notice.noticeId })}</footer>
		</main>
	);
}
