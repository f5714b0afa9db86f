import { memo } from "react";
import { useWords } from "../../ui/i18n/use-words.ts";
import styles from "./wedge-strip.module.css";

/** Keyboard mode is a last resort: it is said for as long as it is on. */
export const WedgeStrip = memo(function WedgeStrip() {
	const { t } = useWords();
	return (
		<aside className={styles.strip} data-part="wedge">
			<strong>{t("wedge.on")}</strong>
			<span>{t("wedge.advice")}</span>
		</aside>
	);
});
