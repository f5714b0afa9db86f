import { memo } from "react";
import { useWords } from "../../ui/i18n/use-words.ts";
import { Mark, type Meaning } from "../../ui/mark.tsx";
import type { InspectionView } from "../api.ts";
import styles from "./lamp.module.css";

type Earlier = NonNullable<InspectionView["earlier"]>;

const meanings: Record<Exclude<Earlier["value"], "clear">, Meaning> = {
	against: "ask",
	unknown: "ask",
	noted: "good",
};

interface EarlierLampProps {
	readonly value: keyof typeof meanings;
	readonly reasons: Earlier["reasons"];
}

/** What was done here before with this traveller: who, when and why. Nothing is silent. */
export const EarlierLamp = memo(function EarlierLamp({
	value,
	reasons,
}: EarlierLampProps) {
	const { t, say } = useWords();
	return (
		<li
			className={styles.lamp}
			data-earlier={value}
			data-value={value === "noted" ? "noted" : "unknown"}
		>
			<Mark meaning={meanings[value]} />
			<div className={styles.words}>
				<p className={styles.head}>
					<span className={styles.name}>{t("lamp.earlier")}</span>
					<strong className={styles.value}>{t(`earlierValue.${value}`)}</strong>
				</p>
				{reasons.map((reason) => (
					<p
						key={`${reason.code} ${JSON.stringify(reason.values)}`}
						className={styles.reason}
					>
						{say(reason)}
					</p>
				))}
			</div>
		</li>
	);
});
