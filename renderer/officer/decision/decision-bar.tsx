import { lookMs } from "../../../core/crossing/sight.ts";
import { Alert } from "../../ui/alert.tsx";
import { Button } from "../../ui/button.tsx";
import { type Said, useWords } from "../../ui/i18n/use-words.ts";
import type { InspectionView } from "../api.ts";
import type { Hand } from "../hand/use-hand.ts";
import styles from "./decision-bar.module.css";
import { NoticeButtons } from "./notice-buttons.tsx";
import type { Decisions } from "./use-decisions.ts";

/** The officer's decisions; only what is allowed now is offered. */
export function DecisionBar({
	inspection,
	direction,
	decisions,
	hand,
	problem,
	onAside,
	onKeyIn,
	onAnswer,
}: {
	readonly inspection: InspectionView;
	readonly direction: "arrival" | "departure";
	readonly decisions: Decisions;
	readonly hand: Hand;
	readonly problem: Said | null;
	/** Null: whoever is shown is not left without a decision. */
	readonly onAside: (() => void) | null;
	readonly onKeyIn: () => void;
	/** Null: no entry of a list waits for an answer. */
	readonly onAnswer: (() => void) | null;
}) {
	const { t, say } = useWords();
	const { may } = decisions;
	const idle = !Object.values(may).some(Boolean);
	const isRefused =
		inspection.phase === "recorded" && inspection.decision === "refuse";
	return (
		<section
			className={styles.bar}
			aria-label={t("decide.label")}
			data-sight={idle ? undefined : hand.sight}
		>
			{idle || hand.sight === "armed" ? null : (
				<div
					className={styles.look}
					style={{ animationDuration: `${lookMs}ms` }}
				/>
			)}
			<div className={styles.told}>
				<p role="status" className={styles.hint}>
					{hand.isTooEarly ? t("crossing.tooEarly") : null}
				</p>
				<Alert text={problem === null ? null : say(problem)} />
			</div>
			{idle && !isRefused ? <WaitingWords phase={inspection.phase} /> : null}
			{isRefused ? (
				<NoticeButtons
					key={inspection.inspectionId}
					inspectionId={inspection.inspectionId}
					nationality={inspection.document?.nationality ?? ""}
				/>
			) : null}
			{onAnswer ? (
				<Button look="primary" hints={[t("key.f6")]} onPress={onAnswer}>
					{t("possiblePanel.open")}
				</Button>
			) : null}
			{may.discard ? (
				<Button hints={[t("key.f6")]} onPress={onKeyIn}>
					{t("keyIn.open")}
				</Button>
			) : null}
			{may.discard ? (
				<Button
					look="primary"
					hints={[t("key.f9")]}
					onPressStart={hand.begin}
					onPress={decisions.discard}
				>
					{t("decide.discard")}
				</Button>
			) : null}
			{may.release ? (
				<Button
					look="primary"
					hints={[t("key.f8")]}
					onPress={decisions.openRelease}
				>
					{t("decide.release")}
				</Button>
			) : null}
			{onAside ? (
				<Button
					hints={[t("key.f12")]}
					onPressStart={hand.begin}
					onPress={onAside}
				>
					{t("aside.open")}
				</Button>
			) : null}
			{may.refuse ? (
				<Button
					look="stop"
					hints={[t("key.f4")]}
					onPressStart={hand.begin}
					onPress={() => decisions.choose("refuse")}
				>
					{t("decide.refuse")}
				</Button>
			) : null}
			{may.refer ? (
				<Button
					look="ask"
					hints={[t("key.f3")]}
					onPressStart={hand.begin}
					onPress={() => decisions.choose("refer")}
				>
					{t("decide.refer")}
				</Button>
			) : null}
			{may.admit ? (
				<Button
					look={may.greenPath ? "good" : "plain"}
					hints={may.greenPath ? [t("key.enter"), t("key.f2")] : [t("key.f2")]}
					onPressStart={hand.begin}
					onPress={() => decisions.choose("admit")}
				>
					{t(
						direction === "departure"
							? "decide.admit_departure"
							: "decide.admit",
					)}
				</Button>
			) : null}
		</section>
	);
}

/** Why there is nothing to press, in the same place as the buttons. */
function WaitingWords({ phase }: { readonly phase: InspectionView["phase"] }) {
	const { t } = useWords();
	switch (phase) {
		case "recording":
			return <p className={styles.waiting}>{t("phase.recording")}</p>;
		case "recordFailed":
			return <p className={styles.waiting}>{t("remark.recordRetry")}</p>;
		case "recorded":
			return <p className={styles.waiting}>{t("idle.title")}</p>;
		case "checking":
			return <p className={styles.waiting}>{t("verdict.checking")}</p>;
		case "shown":
		case "locked":
			return <p className={styles.waiting}>{t("locked.title")}</p>;
	}
}
