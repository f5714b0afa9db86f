import { memo } from "react";
import styles from "./demo-band.module.css";
import { useWords } from "./i18n/use-words.ts";

export const DemoBand = memo(function DemoBand() {
	const { t } = useWords();
	return (
		<aside className={styles.demoBand}>
			<strong>{t("demo.word")}</strong>
			<span>{t("demo.detail")}</span>
		</aside>
	);
});
