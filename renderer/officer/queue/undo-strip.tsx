import type { OfficerView } from "../../../contract/officer.ts";
import { undoMs } from "../../../core/crossing/undo.ts";
import { Button } from "../../ui/button.tsx";
import { useWords } from "../../ui/i18n/use-words.ts";
import { lintas } from "../api.ts";
import styles from "./undo-strip.module.css";

/** For ten seconds: takes the decision back that was recorded last. */
export function UndoStrip({
	undo,
}: {
	readonly undo: NonNullable<OfficerView["undo"]>;
}) {
	const { t } = useWords();
	const { crossingId, name, isUnderWay } = undo;
	return (
		<div className={styles.undo} data-part="undo" key={crossingId}>
			<Button
				disabled={isUnderWay}
				hints={[t("key.backspace")]}
				onPress={() => void lintas.undo({ crossingId })}
			>
				{t("undo.take")} <b>{name}</b>
			</Button>
			<div
				className={styles.left}
				style={{ animationDuration: `${undoMs}ms` }}
			/>
		</div>
	);
}
