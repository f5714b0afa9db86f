import { memo } from "react";
import { useWords } from "../../ui/i18n/use-words.ts";
import { Icon } from "../../ui/icon.tsx";
import { Mark } from "../../ui/mark.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import type { InspectionView } from "../api.ts";
import { LockedAdvice } from "./locked-advice.tsx";
import nextStepStyles from "./next-step.module.css";
import { PermittedUntil } from "./permitted-until.tsx";
import { usePainted } from "./use-painted.ts";
import { verdictLook } from "./verdict-look.ts";
import styles from "./verdict-panel.module.css";
import { VerdictReasons } from "./verdict-reasons.tsx";
import verdictSideStyles from "./verdict-side.module.css";

interface VerdictPanelProps {
	readonly inspection: InspectionView;
	readonly direction: "arrival" | "departure";
}

/** The answer, readable from two metres: outline, colour and word. */
export const VerdictPanel = memo(function VerdictPanel({
	inspection,
	direction,
}: VerdictPanelProps) {
	const { t, find } = useWords();
	const { phase, verdict, outcome } = inspection;
	const judged = phase !== "checking" && verdict !== null;
	const latencyMs = usePainted(
		judged ? inspection.inspectionId : null,
		inspection.receivedAtMs,
	);
	const look = verdictLook(inspection, direction);
	const outcomeWords =
		outcome === null
			? ""
			: (find(`outcome.${outcome}`) ?? t("phrase.unknown", { code: outcome }));
	return (
		<section
			className={styles.verdict}
			data-meaning={look.meaning}
			aria-label={t("verdict.label")}
		>
			<Mark meaning={look.meaning} />
			<div className={styles.words}>
				<h1 className={styles.word}>{t(look.word)}</h1>
				<PhaseWords inspection={inspection} outcome={outcomeWords} />
				{inspection.release ? (
					<p className={styles.released}>
						<Icon name="open" />
						{t("released.by", {
							supervisor: inspection.release.supervisorName,
							reason: inspection.release.reason,
						})}
					</p>
				) : null}
			</div>
			{judged ? (
				<div className={verdictSideStyles.side}>
					{phase === "locked" ? <LockedAdvice /> : null}
					<PermittedUntil inspection={inspection} />
				</div>
			) : null}
			{latencyMs === null ? null : (
				<p className={styles.latency}>
					{t("verdict.latency", { ms: latencyMs })}
				</p>
			)}
			<VisuallyHidden>
				<p aria-live="polite">
					{t("verdict.announce", {
						verdict: t(look.word),
						outcome: outcomeWords,
					})}
				</p>
			</VisuallyHidden>
		</section>
	);
});

/** What stands under the word in each phase. */
function PhaseWords({
	inspection,
	outcome,
}: {
	readonly inspection: InspectionView;
	readonly outcome: string;
}) {
	const { t } = useWords();
	switch (inspection.phase) {
		case "checking":
			return <p className={styles.outcome}>{t("phase.checkingDetail")}</p>;
		case "locked":
			return (
				<>
					<p className={styles.outcome}>{t("locked.title")}</p>
					<VerdictReasons inspection={inspection} withNextStep={false} />
				</>
			);
		case "recordFailed":
			return <p className={styles.outcome}>{t("phase.recordFailedDetail")}</p>;
		case "recorded":
			return (
				<>
					<p className={styles.outcome}>{t("phase.recorded")}</p>
					{inspection.decision === null ? null : (
						<p className={nextStepStyles.step}>
							{t(`recordedStep.${inspection.decision}`)}
						</p>
					)}
				</>
			);
		case "recording":
			return <p className={styles.outcome}>{outcome}</p>;
		case "shown":
			return (
				<>
					<p className={styles.outcome}>{outcome}</p>
					<VerdictReasons inspection={inspection} withNextStep />
				</>
			);
	}
}
