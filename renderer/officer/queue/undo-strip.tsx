import { useEffect, useState } from "react";
import type { OfficerView } from "../../../contract/officer.ts";
import { undoMs } from "../../../core/crossing/undo.ts";
import { Button } from "../../ui/button.tsx";
import { useWords } from "../../ui/i18n/use-words.ts";
import { lintas } from "../api.ts";
import styles from "./undo-strip.module.css";

const secondMs = 1000;

/**
 * What is left of the time to undo, from 1 to 0, by whole seconds: a bar that moves all the
 * time would make the next traveller's verdict wait for its pictures.
 */
function useTimeLeft(): number {
	const [goneMs, setGoneMs] = useState(0);
	useEffect(() => {
		const timer = setInterval(
			() => setGoneMs((gone) => gone + secondMs),
			secondMs,
		);
		return () => clearInterval(timer);
	}, []);
	return Math.max(0, 1 - goneMs / undoMs);
}

/** For ten seconds: takes the decision back that was recorded last. */
export function UndoStrip({
	undo,
}: {
	readonly undo: NonNullable<OfficerView["undo"]>;
}) {
	const { t } = useWords();
	const timeLeft = useTimeLeft();
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
				style={{ transform: `scaleX(${timeLeft})` }}
			/>
		</div>
	);
}
