import { useWords } from "../../ui/i18n/use-words.ts";
import type { InspectionView } from "../api.ts";
import nextStepStyles from "./next-step.module.css";
import styles from "./verdict-reasons.module.css";

/** The most severe stands above already; more than these stand behind "Why?". */
const mostReasons = 3;

export function VerdictReasons({
	inspection,
	withNextStep,
}: {
	readonly inspection: InspectionView;
	readonly withNextStep: boolean;
}) {
	const { t, say } = useWords();
	const { reasons, release } = inspection;
	const shown = reasons.slice(
		0,
		reasons.length === mostReasons + 1 ? mostReasons + 1 : mostReasons,
	);
	const nextStep =
		release && inspection.nextStep
			? { code: "nextStep.released" }
			: inspection.nextStep;
	return (
		<>
			{shown.length === 0 ? null : (
				<ol className={styles.reasons} aria-label={t("reasons.label")}>
					{shown.map((reason) => (
						<li key={`${reason.code} ${JSON.stringify(reason.values)}`}>
							{say(reason)}
						</li>
					))}
					{shown.length === reasons.length ? null : (
						<li>{t("why.more", { count: reasons.length - shown.length })}</li>
					)}
				</ol>
			)}
			{withNextStep && nextStep ? (
				<p className={nextStepStyles.step}>
					<span className={nextStepStyles.label}>{t("next.label")}</span>
					{say(nextStep)}
				</p>
			) : null}
			{withNextStep && inspection.traveller ? (
				<p className={`${nextStepStyles.step} ${nextStepStyles.traveller}`}>
					<span className={nextStepStyles.label}>{t("next.traveller")}</span>
					{say(inspection.traveller)}
				</p>
			) : null}
		</>
	);
}
