import { useWords } from "../../ui/i18n/use-words.ts";
import { Scroll } from "../../ui/scroll.tsx";
import type { InspectionView } from "../api.ts";
import nextStepStyles from "./next-step.module.css";
import styles from "./verdict-reasons.module.css";

export function VerdictReasons({
	inspection,
	withNextStep,
}: {
	readonly inspection: InspectionView;
	readonly withNextStep: boolean;
}) {
	const { t, say } = useWords();
	const { outcome, phase, release } = inspection;
	// The outcome stands above already, except where the lock stands there.
	const reasons = inspection.reasons.filter(
		({ code }) => phase === "locked" || code !== `outcome.${outcome}`,
	);
	const nextStep =
		release && inspection.nextStep
			? { code: "nextStep.released" }
			: inspection.nextStep;
	return (
		<>
			{reasons.length === 0 ? null : (
				<Scroll className={styles.reasons} label={t("reasons.label")}>
					<ol>
						{reasons.map((reason) => (
							<li key={`${reason.code} ${JSON.stringify(reason.values)}`}>
								{say(reason)}
							</li>
						))}
					</ol>
				</Scroll>
			)}
			{withNextStep && nextStep ? (
				<p className={nextStepStyles.step}>
					<span className={nextStepStyles.label}>{t("next.label")}</span>
					{say(nextStep)}
				</p>
			) : null}
			{withNextStep && inspection.traveller && phase !== "locked" ? (
				<p className={`${nextStepStyles.step} ${nextStepStyles.traveller}`}>
					<span className={nextStepStyles.label}>{t("next.traveller")}</span>
					{say(inspection.traveller)}
				</p>
			) : null}
		</>
	);
}
