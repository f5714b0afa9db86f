import { formatDay } from "../../ui/i18n/day.ts";
import { useWords } from "../../ui/i18n/use-words.ts";
import { Scroll } from "../../ui/scroll.tsx";
import type { InspectionView } from "../api.ts";
import doubtStyles from "./doubt.module.css";
import verdictSideStyles from "./verdict-side.module.css";

/** The last day of stay, how it was counted, and the law behind the verdict. */
export function PermittedUntil({
	inspection,
}: {
	readonly inspection: InspectionView;
}) {
	const { t, say, language } = useWords();
	const { permittedUntil, proof, rules } = inspection;
	return (
		<>
			{permittedUntil === null ? null : (
				<>
					<h2>{t("until.label")}</h2>
					<p className={verdictSideStyles.day}>
						<time dateTime={permittedUntil}>
							{formatDay(permittedUntil, language)}
						</time>
					</p>
				</>
			)}
			{proof === null ? null : (
				<p className={verdictSideStyles.proof}>{say(proof)}</p>
			)}
			{rules.length === 0 ? null : (
				<Scroll className={verdictSideStyles.rules} label={t("rules.label")}>
					<h2>{t("rules.label")}</h2>
					<ul>
						{rules.map((rule) => (
							<li key={rule.ruleId}>
								<code>{rule.ruleId}</code>
								<span>{rule.instrument}</span>
								{rule.verified ? null : (
									<em className={doubtStyles.doubt}>{t("rules.unverified")}</em>
								)}
							</li>
						))}
					</ul>
				</Scroll>
			)}
		</>
	);
}
