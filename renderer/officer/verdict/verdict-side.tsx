import { Button } from "../../ui/button.tsx";
import { formatDay } from "../../ui/i18n/day.ts";
import { useWords } from "../../ui/i18n/use-words.ts";
import type { InspectionView } from "../api.ts";
import doubtStyles from "./doubt.module.css";
import { LockedAdvice } from "./locked-advice.tsx";
import styles from "./verdict-side.module.css";

/** More instruments than these stand behind "Why?". */
const mostInstruments = 2;

/** Until when an admitted traveller may stay, or what to do while locked; and the law in short. */
export function VerdictSide({
	inspection,
	onWhy,
}: {
	readonly inspection: InspectionView;
	readonly onWhy: () => void;
}) {
	const { t, say, language } = useWords();
	const { phase, permittedUntil, proof, rules } = inspection;
	const instruments = [...new Set(rules.map(({ instrument }) => instrument))];
	const shown = instruments.slice(0, mostInstruments).join(" · ");
	return (
		<div className={styles.side}>
			{phase === "locked" ? <LockedAdvice /> : null}
			{permittedUntil === null ? null : (
				<>
					<h2>{t("until.label")}</h2>
					<p className={styles.day}>
						<time dateTime={permittedUntil}>
							{formatDay(permittedUntil, language)}
						</time>
					</p>
				</>
			)}
			{proof === null ? null : <p className={styles.proof}>{say(proof)}</p>}
			<div className={styles.law}>
				<p>
					{instruments.length > mostInstruments ? `${shown} · …` : shown}
					{rules.some(({ verified }) => !verified) ? (
						<>
							{" "}
							<em className={doubtStyles.doubt}>{t("rules.unverified")}</em>
						</>
					) : null}
				</p>
				<Button hints={[t("key.f1")]} onPress={onWhy}>
					{t("why.open")}
				</Button>
			</div>
		</div>
	);
}
