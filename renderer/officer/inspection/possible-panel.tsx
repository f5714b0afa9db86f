import { useWords } from "../../ui/i18n/use-words.ts";
import { Scroll } from "../../ui/scroll.tsx";
import type { PossibleView } from "../api.ts";
import styles from "./possible.module.css";
import { PossibleTable } from "./possible-table.tsx";

/** The first entry that waits for the officer's word, beside the traveller. */
export function PossiblePanel({
	entry,
	open,
}: {
	readonly entry: PossibleView;
	readonly open: number;
}) {
	const { t, say } = useWords();
	return (
		<Scroll className={styles.panel} label={t("possiblePanel.label")}>
			<h2 className={styles.title}>
				{t("possiblePanel.label")}{" "}
				<span className={styles.count}>
					{t("possiblePanel.count", { count: open })}
				</span>
			</h2>
			<p className={styles.entry}>{say(entry.title)}</p>
			<PossibleTable entry={entry} />
		</Scroll>
	);
}
