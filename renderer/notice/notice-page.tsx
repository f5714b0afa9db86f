import type { RefusalNotice } from "../../contract/refusal-notice.ts";
import { directionOf } from "../ui/i18n/native-names.ts";
import { Beside, Both, binding, Label } from "./both.tsx";
import { groundWords } from "./words.ts";

/** The digits and the calendar of the document, whatever the language counts by. */
function dayIn(language: string, day: string): string {
	return new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, {
		dateStyle: "long",
		timeZone: "UTC",
	}).format(Date.parse(`${day}T00:00:00Z`));
}

/** One sheet of paper: the traveller's language and, beside it, the binding text. */
export function NoticePage({ notice }: { readonly notice: RefusalNotice }) {
	const { language, letter, reasonCode, instrument } = notice;
	const facts = [
		["surname", notice.surname],
		["givenNames", notice.givenNames],
		["documentNumber", notice.documentNumber],
		["issuingState", notice.issuingState],
		["nationality", notice.nationality],
		["place", notice.place],
	] as const;
	return (
		<main className="notice" lang={language} dir={directionOf(language)}>
			{notice.demo ? (
				<div className="notice-demo">
					<Both language={language} word="demo" />
				</div>
			) : null}
			<header className="notice-title">
				<Both language={language} word="title" />
			</header>
			<Both language={language} word="lead" />
			<dl>
				{facts.map(([word, value]) => (
					<div key={word}>
						<dt>
							<Label language={language} word={word} />
						</dt>
						<dd>
							<bdi>{value}</bdi>
						</dd>
					</div>
				))}
				<div>
					<dt>
						<Label language={language} word="day" />
					</dt>
					<dd>{dayIn(language, notice.day)}</dd>
				</div>
			</dl>
			<section className="notice-reason">
				<h2>
					<Label language={language} word="ground" />
				</h2>
				<div className="notice-ground">
					{letter === null ? null : <b>{letter}</b>}
					<Beside
						language={language}
						text={groundWords(binding, reasonCode) ?? instrument}
					>
						{groundWords(language, reasonCode) ?? instrument}
					</Beside>
				</div>
				<Both language={language} word="basis" values={{ instrument }} />
			</section>
			<Both language={language} word="next" />
			<div className="notice-signatures">
				<p>
					<Label language={language} word="officer" />
				</p>
				<p>
					<Label language={language} word="traveller" />
				</p>
			</div>
			<footer>
				<Both language={language} word="unchecked" />
				<Both
					language={language}
					word="number"
					values={{ number: notice.noticeId }}
				/>
			</footer>
		</main>
	);
}
