import { useWords } from "../../ui/i18n/use-words.ts";
import textStyles from "../../ui/text.module.css";
import type { InspectionView } from "../api.ts";
import styles from "./visa-summary.module.css";

type Visa = NonNullable<InspectionView["visa"]>;

/** What a visa is worth now, which its record does not always know. */
function statusOf({ status }: Visa, outcome: InspectionView["outcome"]) {
	if (status !== "issued") return status;
	return outcome === "used" || outcome === "expired" ? outcome : status;
}

export function VisaSummary({
	visa,
	outcome,
	decides,
}: {
	readonly visa: Visa;
	readonly outcome: InspectionView["outcome"];
	/** The datum that decided is marked. */
	readonly decides: InspectionView["decides"];
}) {
	const { t } = useWords();
	const status = statusOf(visa, outcome);
	const facts = [
		{
			key: "entries",
			text:
				visa.entryCount === null
					? t(`visaView.entries.${visa.entries}`)
					: t("visaView.entries.counted", { count: visa.entryCount }),
		},
		...(visa.stayDays === null
			? []
			: [
					{
						key: "stayDays",
						text: t("visaView.stayDays", { count: visa.stayDays }),
					},
				]),
		{
			key: "issuedOn",
			text: t(
				visa.status === "applied" ? "visaView.appliedOn" : "visaView.issuedOn",
				{ day: visa.issuedOn },
			),
		},
		...(visa.useBy === null
			? []
			: [{ key: "useBy", text: t("visaView.useBy", { day: visa.useBy }) }]),
		...(visa.validUntil === null
			? []
			: [
					{
						key: "validUntil",
						text: t("visaView.validUntil", { day: visa.validUntil }),
					},
				]),
	];
	return (
		<div className={styles.visa}>
			<p className={styles.head}>
				<strong>{t("visaView.index", { index: visa.index })}</strong>
				<span className={textStyles.mono}>{visa.visaNumber}</span>
				<span className={styles.status} data-status={status}>
					{t(`visaView.status.${status}`)}
				</span>
			</p>
			<ul className={styles.facts}>
				{facts.map(({ key, text }) => (
					<li key={key} data-decides={key === decides || undefined}>
						{text}
					</li>
				))}
			</ul>
		</div>
	);
}
