import type { LaneLine } from "../../contract/lane-monitor.ts";
import { useWords } from "../ui/i18n/use-words.ts";
import styles from "./lane-today.module.css";

const endings = ["gate", "counter", "helped", "abandoned"] as const;

/** How today's visits ended. */
export function LaneToday({ today }: { readonly today: LaneLine["today"] }) {
	const { t } = useWords();
	return (
		<div className={styles.today}>
			<span className={styles.todayWord}>{t("lane.today")}</span>
			<dl>
				{endings.map((ending) => (
					<div key={ending}>
						<dt>{t(`lane.today.${ending}`)}</dt>
						<dd>{today[ending]}</dd>
					</div>
				))}
			</dl>
		</div>
	);
}
