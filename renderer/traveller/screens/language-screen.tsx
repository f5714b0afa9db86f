import { LanguageList } from "../frame/language-list.tsx";
import { ScreenFrame } from "../frame/screen-frame.tsx";
import { useWords } from "../language/use-words.ts";

export function LanguageScreen() {
	const { t, isMachineMade } = useWords();
	return (
		<ScreenFrame
			title={t("language.title")}
			how={t("language.hint")}
			body={
				<div className="language-body" data-fits>
					<LanguageList />
					{isMachineMade ? <p className="remark">{t("machineMade")}</p> : null}
				</div>
			}
		/>
	);
}
