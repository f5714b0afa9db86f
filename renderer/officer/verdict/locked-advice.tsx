import { useWords } from "../../ui/i18n/use-words.ts";
import styles from "./locked-advice.module.css";

/** What the officer does and says while the desk is locked. */
export function LockedAdvice() {
	const { t } = useWords();
	return (
		<div className={styles.lockedAdvice}>
			<h2>{t("locked.advice")}</h2>
			<ul>
				<li>{t("locked.call")}</li>
				<li>{t("locked.calm")}</li>
				<li>{t("locked.silent")}</li>
			</ul>
		</div>
	);
}
