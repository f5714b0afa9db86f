import { memo } from "react";
import { useWords } from "../../ui/i18n/use-words.ts";

/** Keyboard mode is a last resort: it is said for as long as it is on. */
export const WedgeStrip = memo(function WedgeStrip() {
	const { t } = useWords();
	return (
		<aside className="wedge-strip">
			<strong>{t("wedge.on")}</strong>
			<span>{t("wedge.advice")}</span>
		</aside>
	);
});
