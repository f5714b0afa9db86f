import { useWords } from "../../ui/i18n/use-words.ts";
import textStyles from "../../ui/text.module.css";
import type { InspectionView } from "../api.ts";
import styles from "./visa-summary.module.css";

export function VisaSummary({
	visa,
}: {
	readonly visa: NonNullable<InspectionView["visa"]>;
}) {
	const { t } = useWords();
	const facts = [
		t(`visaView.entries.${visa.entries}`),
		...(visa.stayDays === null
			? []
			: [t("visaView.stayDays", { count: visa.stayDays })]),
		t("visaView.issuedOn", { day: visa.issuedOn }),
		...(visa.useBy === null ? [] : [t("visaView.useBy", { day: visa.useBy })]),
	];
	return (
		<div className={styles.visa}>
			<p className={styles.head}>
				<strong>{t("visaView.index", { index: visa.index })}</strong>
				<span className={textStyles.mono}>{visa.visaNumber}</span>
				<span className={styles.status} data-status={visa.status}>
					{t(`visaView.status.${visa.status}`)}
				</span>
			</p>
			<p className={styles.facts}>{facts.join(" · ")}</p>
		</div>
	);
}
