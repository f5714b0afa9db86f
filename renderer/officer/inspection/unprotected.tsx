import { useWords } from "../../ui/i18n/use-words.ts";
import { Icon } from "../../ui/icon.tsx";
import textStyles from "../../ui/text.module.css";
import styles from "./unprotected.module.css";

/** A field whose reading no check digit confirms: compare it with the page. */
export function Unprotected({ when }: { readonly when: boolean }) {
	const { t } = useWords();
	if (!when) return null;
	return (
		<span className={styles.unprotected} title={t("traveller.unprotected")}>
			<Icon name="bare" />
			<span className={textStyles.visuallyHidden}>
				{" "}
				({t("traveller.unprotected")})
			</span>
		</span>
	);
}
