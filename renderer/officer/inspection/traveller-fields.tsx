import type { ReactNode } from "react";
import { formatDay } from "../../ui/i18n/day.ts";
import { stateName } from "../../ui/i18n/state-name.ts";
import { useWords } from "../../ui/i18n/use-words.ts";
import type { Word } from "../../ui/i18n/words.ts";
import { Icon } from "../../ui/icon.tsx";
import textStyles from "../../ui/text.module.css";
import type { DocumentView, InspectionView } from "../api.ts";
import styles from "./traveller-fields.module.css";

export function TravellerFields({
	document,
	decides,
}: {
	readonly document: DocumentView;
	readonly decides: InspectionView["decides"];
}) {
	const { t, find, language } = useWords();
	const born =
		document.dateOfBirth === null
			? t("traveller.incomplete", { printed: document.dateOfBirthPrinted })
			: formatDay(document.dateOfBirth, language);
	return (
		<dl className={styles.fields}>
			<Field word="field.documentNumber" large>
				<span className={textStyles.mono}>
					{document.documentNumber || "–"}
				</span>
			</Field>
			<Field word="field.nationality" large>
				<State code={document.nationality} />
			</Field>
			<Field word="field.dateOfBirth">
				{born}
				{document.ageYears === null ? null : (
					<span className={styles.age}>
						{t("age.years", { count: document.ageYears })}
					</span>
				)}
			</Field>
			<Field word="field.sex">
				{find(`sex.${document.sex}`) ?? t("traveller.notGiven")}
			</Field>
			<Field word="field.dateOfExpiry" decides={decides === "dateOfExpiry"}>
				{document.dateOfExpiry === null
					? t("traveller.notGiven")
					: formatDay(document.dateOfExpiry, language)}
			</Field>
			<Field word="field.issuingState">
				<State code={document.issuingState} />
				<span className={styles.age}>
					{document.format} {document.documentCode}
				</span>
			</Field>
		</dl>
	);
}

/** A state as people call it, with the code that stands on the document. */
function State({ code }: { readonly code: string }) {
	const words = useWords();
	const name = stateName(words, code);
	return (
		<>
			{name} <span className={styles.code}>{code || "–"}</span>
		</>
	);
}

function Field({
	word,
	large = false,
	decides = false,
	children,
}: {
	readonly word: Word;
	readonly large?: boolean;
	/** This is what the verdict rests on. */
	readonly decides?: boolean;
	readonly children: ReactNode;
}) {
	const { t } = useWords();
	return (
		<div
			className={
				large ? `${styles.fieldPair} ${styles.large}` : styles.fieldPair
			}
			data-decides={decides || undefined}
		>
			<dt>{t(word)}</dt>
			<dd>
				{children}
				{decides ? (
					<span className={styles.decides}>
						<Icon name="bare" />
						{t("decides.label")}
					</span>
				) : null}
			</dd>
		</div>
	);
}
