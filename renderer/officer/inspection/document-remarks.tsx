import type { Phrase } from "../../../contract/officer.ts";
import { useWords } from "../../ui/i18n/use-words.ts";
import { Icon, type IconName } from "../../ui/icon.tsx";
import type { DocumentView } from "../api.ts";
import styles from "./document-remarks.module.css";

/** Failed checks of the document, then what was tolerated while reading it. */
export function DocumentRemarks({
	document,
}: {
	readonly document: DocumentView;
}) {
	const { t } = useWords();
	return (
		<>
			<Remarks
				kind="problems"
				icon="failed"
				label={t("traveller.problems")}
				phrases={document.problems}
			/>
			<Remarks
				kind="notes"
				icon="note"
				label={t("traveller.notes")}
				phrases={document.notes}
			/>
		</>
	);
}

function Remarks({
	kind,
	icon,
	label,
	phrases,
}: {
	readonly kind: "problems" | "notes";
	readonly icon: IconName;
	readonly label: string;
	readonly phrases: readonly Phrase[];
}) {
	const { say } = useWords();
	if (phrases.length === 0) return null;
	return (
		<ul
			className={kind === "problems" ? styles.problems : styles.notes}
			aria-label={label}
		>
			{phrases.map((phrase) => (
				<li key={`${phrase.code} ${JSON.stringify(phrase.values)}`}>
					<Icon name={icon} />
					<span>{say(phrase)}</span>
				</li>
			))}
		</ul>
	);
}
