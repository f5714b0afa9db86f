import type { ReactNode } from "react";
import { formatDay } from "../../ui/i18n/day.ts";
import { useWords } from "../../ui/i18n/use-words.ts";
import type { Word } from "../../ui/i18n/words.ts";
import textStyles from "../../ui/text.module.css";
import type { DocumentView } from "../api.ts";
import styles from "./traveller-fields.module.css";
import { Unprotected } from "./unprotected.tsx";

export function TravellerFields({
	document,
}: {
	readonly document: DocumentView;
}) {
	const { t, find, language } = useWords();
	const born =
		document.dateOfBirth === null
			? t("traveller.incomplete", { printed: document.dateOfBirthPrinted })
			: formatDay(document.dateOfBirth, language);
	const bare = (field: string) => document.unprotected.includes(field);
	return (
		<dl className={styles.fields}>
			<Field word="field.documentNumber" large bare={bare("documentNumber")}>
				<span className={textStyles.mono}>
					{document.documentNumber || "–"}
				</span>
			</Field>
			<Field word="field.nationality" large bare={bare("nationality")}>
				<span className={textStyles.mono}>{document.nationality || "–"}</span>
			</Field>
			<Field word="field.dateOfBirth" bare={bare("dateOfBirth")}>
				{born}
				{document.ageYears === null ? null : (
					<span className={styles.age}>
						{t("age.years", { count: document.ageYears })}
					</span>
				)}
			</Field>
			<Field word="field.sex" bare={bare("sex")}>
				{find(`sex.${document.sex}`) ?? t("traveller.notGiven")}
			</Field>
			<Field word="field.dateOfExpiry" bare={bare("dateOfExpiry")}>
				{document.dateOfExpiry === null
					? t("traveller.notGiven")
					: formatDay(document.dateOfExpiry, language)}
			</Field>
			<Field word="field.issuingState" bare={bare("issuingState")}>
				<span className={textStyles.mono}>{document.issuingState || "–"}</span>
				<span className={styles.age}>
					{document.format} {document.documentCode}
				</span>
			</Field>
		</dl>
	);
}

function Field({
	word,
	bare,
	large = false,
	children,
}: {
	readonly word: Word;
	readonly bare: boolean;
	readonly large?: boolean;
	readonly children: ReactNode;
}) {
	const { t } = useWords();
	return (
		<div
			className={
				large ? `${styles.fieldPair} ${styles.large}` : styles.fieldPair
			}
		>
			<dt>
				{t(word)}
				<Unprotected when={bare} />
			</dt>
			<dd>{children}</dd>
		</div>
	);
}
