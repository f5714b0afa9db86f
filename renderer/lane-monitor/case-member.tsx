import type { CaseView } from "../../contract/lane-monitor.ts";
import { formatDay } from "../ui/i18n/day.ts";
import { useWords } from "../ui/i18n/use-words.ts";
import { Mark, type Meaning } from "../ui/mark.tsx";
import textStyles from "../ui/text.module.css";
import casePartStyles from "./case-part.module.css";
import { CheckCase } from "./check-case.tsx";

type Member = CaseView["members"][number];

const meanings: Readonly<Record<Member["verdict"], Meaning>> = {
	admit: "good",
	refer: "ask",
	refuse: "stop",
};

/** One document of the group, what came of it, and what speaks against the gate. */
export function CaseMember({ member }: { readonly member: Member }) {
	const { t, say, language } = useWords();
	const outcome = `outcome.${member.outcome.replace(/^outcome\./, "")}`;
	const reasons = member.reasons.filter(({ code }) => code !== outcome);
	return (
		<section className={`${casePartStyles.part} ${casePartStyles.member}`}>
			<h3>
				{member.surname || t("traveller.noName")}
				{member.givenNames ? `, ${member.givenNames}` : null}
				{member.isAlert ? <CheckCase /> : null}
			</h3>
			<dl className={casePartStyles.document}>
				<div>
					<dt>{t("field.documentNumber")}</dt>
					<dd className={textStyles.mono}>{member.documentNumber}</dd>
				</div>
				<div>
					<dt>{t("field.nationality")}</dt>
					<dd>{member.nationality}</dd>
				</div>
				<div>
					<dt>{t("field.dateOfBirth")}</dt>
					<dd>
						{member.dateOfBirth === null
							? t("traveller.notGiven")
							: formatDay(member.dateOfBirth, language)}
					</dd>
				</div>
			</dl>
			<p className={casePartStyles.verdict}>
				<Mark meaning={meanings[member.verdict]} plain />
				<strong>{t(`verdict.${member.verdict}`)}</strong>
				<span>{say({ code: outcome })}</span>
			</p>
			<ul className={casePartStyles.reasons}>
				{reasons.map((reason) => (
					<li key={`${reason.code} ${JSON.stringify(reason.values)}`}>
						{say(reason)}
					</li>
				))}
				{member.gateReasons.map((code) => (
					<li key={code}>{say({ code })}</li>
				))}
			</ul>
		</section>
	);
}
