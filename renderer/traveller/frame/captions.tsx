import { useWords } from "../language/use-words.ts";
import styles from "./captions.module.css";

/** What is being spoken, for those who read along. */
export function Captions({ text }: { readonly text: string }) {
	const { t } = useWords();
	return (
		<aside className={styles.captions} aria-label={t("captions")}>
			<p>{text}</p>
		</aside>
	);
}
