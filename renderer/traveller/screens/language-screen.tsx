import { LanguageList } from "../frame/language-list.tsx";
import remarkStyles from "../frame/remark.module.css";
import { ScreenFrame } from "../frame/screen-frame.tsx";
import { useWords } from "../language/use-words.ts";
import styles from "./language-screen.module.css";

export function LanguageScreen() {
	const { t, isMachineMade } = useWords();
	return (
		<ScreenFrame
			title={t("language.title")}
			how={t("language.hint")}
			body={
				<div className={styles.body} data-fits>
					<LanguageList />
					{isMachineMade ? (
						<p className={remarkStyles.remark}>{t("machineMade")}</p>
					) : null}
				</div>
			}
		/>
	);
}
