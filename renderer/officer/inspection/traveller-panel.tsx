import { memo } from "react";
import { useWords } from "../../ui/i18n/use-words.ts";
import { Icon } from "../../ui/icon.tsx";
import { Scroll } from "../../ui/scroll.tsx";
import textStyles from "../../ui/text.module.css";
import type { InspectionView } from "../api.ts";
import { DocumentRemarks } from "./document-remarks.tsx";
import { TravellerFields } from "./traveller-fields.tsx";
import styles from "./traveller-panel.module.css";

interface TravellerPanelProps {
	readonly document: InspectionView["document"];
	readonly capture: InspectionView["capture"];
	readonly decides: InspectionView["decides"];
}

export const TravellerPanel = memo(function TravellerPanel({
	document,
	capture,
	decides,
}: TravellerPanelProps) {
	const { t, find } = useWords();
	if (document === null) {
		return (
			<Scroll className={styles.traveller} label={t("traveller.label")}>
				<p className={styles.none}>{t("traveller.noDocument")}</p>
			</Scroll>
		);
	}
	const { surname, givenNames, unprotected, lines } = document;
	return (
		<Scroll className={styles.traveller} label={t("traveller.label")}>
			{capture === "read" ? null : (
				<p className={styles.capture}>
					<Icon name="bare" />
					{t(`capture.${capture}`)}
				</p>
			)}
			<div>
				<p
					className={
						surname.length > 22
							? `${styles.surname} ${styles.long}`
							: styles.surname
					}
				>
					<span className={textStyles.visuallyHidden}>
						{t("field.surname")}:{" "}
					</span>
					{surname === "" ? t("traveller.noName") : surname}
				</p>
				<p className={styles.givenNames}>
					<span className={textStyles.visuallyHidden}>
						{t("field.givenNames")}:{" "}
					</span>
					{givenNames === "" ? t("traveller.noGivenNames") : givenNames}
				</p>
			</div>
			<TravellerFields document={document} decides={decides} />
			{lines.length === 0 ? null : (
				<figure className={styles.mrz}>
					<figcaption className={textStyles.visuallyHidden}>
						{t("traveller.mrz")}
					</figcaption>
					<pre>{lines.join("\n")}</pre>
				</figure>
			)}
			<DocumentRemarks document={document} />
			{unprotected.length === 0 ? null : (
				<p className={styles.legend}>
					{t("traveller.unprotected", {
						fields: unprotected
							.map((field) => find(`field.${field}`) ?? field)
							.join(", "),
					})}
				</p>
			)}
		</Scroll>
	);
});
