import { memo } from "react";
import { useWords } from "./i18n/use-words.ts";

export const DemoBand = memo(function DemoBand() {
	const { t } = useWords();
	return (
		<aside className="demo-band">
			<strong>{t("demo.word")}</strong>
			<span>{t("demo.detail")}</span>
		</aside>
	);
});
