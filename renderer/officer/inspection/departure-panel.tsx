import { memo } from "react";
import { formatDay } from "../../ui/i18n/day.ts";
import { formatMoney } from "../../ui/i18n/money.ts";
import { useWords } from "../../ui/i18n/use-words.ts";
import { Icon } from "../../ui/icon.tsx";
import { Scroll } from "../../ui/scroll.tsx";
import type { InspectionView } from "../api.ts";
import styles from "./departure.module.css";
import { VisaSummary } from "./visa-summary.tsx";

interface DeparturePanelProps {
	readonly departure: NonNullable<InspectionView["departure"]>;
	readonly visa: InspectionView["visa"];
	readonly outcome: InspectionView["outcome"];
}

type Over = NonNullable<DeparturePanelProps["departure"]["overstay"]>;

/** The stay that ends: its last day, and what follows where it was longer. */
export const DeparturePanel = memo(function DeparturePanel({
	departure,
	visa,
	outcome,
}: DeparturePanelProps) {
	const { t, say, language } = useWords();
	const { until, overstay, proof } = departure;
	return (
		<Scroll className={styles.departure} label={t("departure.label")}>
			<dl className={styles.facts}>
				<div data-decides={overstay === null ? undefined : true}>
					<dt>{t("departure.until")}</dt>
					<dd>
						{until === null
							? t("departure.unknown")
							: formatDay(until, language)}
					</dd>
				</div>
				{overstay === null ? null : <Overstay over={overstay} />}
				{proof === null ? null : (
					<div className={styles.proof}>
						<dt>{t("departure.proof")}</dt>
						<dd>{say(proof)}</dd>
					</div>
				)}
			</dl>
			{visa === null ? null : (
				<VisaSummary visa={visa} outcome={outcome} decides={null} />
			)}
		</Scroll>
	);
});

function Overstay({ over }: { readonly over: Over }) {
	const { t, language } = useWords();
	const { days, charge, sanction } = over;
	const money = (amount: number) =>
		formatMoney(amount, sanction?.currency ?? "", language);
	return (
		<>
			<div className={styles.over}>
				<dt>{t("departure.over")}</dt>
				<dd>
					<Icon name="failed" />
					{t("departure.days", { count: days })}
				</dd>
			</div>
			{charge === null ? null : (
				<div className={styles.over}>
					<dt>{t("departure.charge")}</dt>
					<dd>{money(charge)}</dd>
				</div>
			)}
			{sanction === null ? null : (
				<div className={styles.proof}>
					<dt>{t("departure.consequence")}</dt>
					<dd>
						{t(`departure.consequence.${sanction.consequence}`)}
						<small>
							{t("departure.rate", {
								rate: money(sanction.chargePerDay),
								days: sanction.chargedUpToDays,
								beyond: t(`departure.consequence.${sanction.beyond}`),
							})}{" "}
							{sanction.instrument}
						</small>
					</dd>
				</div>
			)}
		</>
	);
}
