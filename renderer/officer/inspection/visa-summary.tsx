import { useWords } from "../../ui/i18n/use-words.ts";
import type { InspectionView } from "../api.ts";

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
		<div className="visa">
			<p className="visa-head">
				<strong>{t("visaView.index", { index: visa.index })}</strong>
				<span className="mono">{visa.visaNumber}</span>
				<span className={`visa-status visa-status-${visa.status}`}>
					{t(`visaView.status.${visa.status}`)}
				</span>
			</p>
			<p className="visa-facts">{facts.join(" · ")}</p>
		</div>
	);
}
