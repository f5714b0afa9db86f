import { memo } from "react";
import { useWords } from "../../ui/i18n/use-words.ts";
import { Icon } from "../../ui/icon.tsx";
import { Mark } from "../../ui/mark.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import type { InspectionView } from "../api.ts";
import nextStepStyles from "./next-step.module.css";
import { usePainted } from "./use-painted.ts";
import { verdictLook } from "./verdict-look.ts";
import styles from "./verdict-panel.module.css";
import { VerdictReasons } from "./verdict-reasons.tsx";
import { VerdictSide } from "./verdict-side.tsx";

interface VerdictPanelProps {
	readonly inspection: InspectionView;
	readonly direction: "arrival" | "departure";
	readonly onWhy: () => void;
	/** The desk does not know yet that this stands on the screen. */
	readonly isUnseen: boolean;
}

/** The answer, readable from two metres: outline, colour and word. */
export const VerdictPanel = memo(function VerdictPanel({
	inspection,
	direction,
	onWhy,
	isUnseen,
}: VerdictPanelProps) {
	const { t, say } = useWords();
	const { phase, verdict, headline } = inspection;
	const judged = phase !== "checking" && verdict !== null;
	usePainted(inspection, judged && isUnseen);
	const look = verdictLook(inspection, direction);
	const words = headlineWords(phase);
	const shown = words === null ? (headline ? say(headline) : "") : t(words);
	return (
		<section
			className={styles.verdict}
			data-meaning={look.meaning}
			data-phase={phase}
			aria-label={t("verdict.label")}
		>
			<Mark meaning={look.meaning} />
			<div className={styles.words}>
				<h1 className={styles.word}>{t(look.word)}</h1>
				<p className={styles.outcome}>{shown}</p>
				<PhaseWords inspection={inspection} />
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
			{judged ? <VerdictSide inspection={inspection} onWhy={onWhy} /> : null}
			<VisuallyHidden>
				<p aria-live="polite">
					{t("verdict.announce", {
						name: nameOf(inspection),
						verdict: t(look.word),
						outcome: shown,
					})}
				</p>
			</VisuallyHidden>
		</section>
	);
});

/** Whoever cannot see the screen hears first that another person is shown. */
function nameOf({ document }: InspectionView): string {
	return document === null
		? ""
		: `${document.givenNames} ${document.surname}`.trim();
}

/** Where the journal is the news, it stands in the place of the most severe reason. */
function headlineWords(phase: InspectionView["phase"]) {
	switch (phase) {
		case "checking":
			return "phase.checkingDetail";
		case "recordFailed":
			return "phase.recordFailedDetail";
		case "recorded":
			return "phase.recorded";
		case "recording":
		case "shown":
		case "locked":
			return null;
	}
}

/** What stands under the headline in each phase. */
function PhaseWords({ inspection }: { readonly inspection: InspectionView }) {
	const { t } = useWords();
	switch (inspection.phase) {
		case "locked":
			return (
				<>
					<VerdictReasons inspection={inspection} withNextStep={false} />
					<p className={nextStepStyles.step}>{t("locked.title")}</p>
				</>
			);
		case "recorded":
			return inspection.decision === null ? null : (
				<p className={nextStepStyles.step}>
					{t(`recordedStep.${inspection.decision}`)}
				</p>
			);
		case "shown":
			return <VerdictReasons inspection={inspection} withNextStep />;
		case "checking":
		case "recording":
		case "recordFailed":
			return null;
	}
}
