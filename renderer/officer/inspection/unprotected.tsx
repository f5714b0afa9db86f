import { useWords } from "../../ui/i18n/use-words.ts";
import { Icon } from "../../ui/icon.tsx";

/** A field whose reading no check digit confirms: compare it with the page. */
export function Unprotected({ when }: { readonly when: boolean }) {
	const { t } = useWords();
	if (!when) return null;
	return (
		<span className="unprotected" title={t("traveller.unprotected")}>
			<Icon name="bare" />
			<span className="visually-hidden"> ({t("traveller.unprotected")})</span>
		</span>
	);
}
