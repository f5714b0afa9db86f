import { useWords } from "../ui/i18n/use-words.ts";
import type { Word } from "../ui/i18n/words.ts";
import { KeyHint } from "../ui/key-hint.tsx";
import { Elapsed } from "./elapsed.tsx";
import { laneKeys } from "./lane-actions.ts";
import styles from "./watch-line.module.css";

const deeds: readonly [string, Word][] = [
	[laneKeys.giveTime, "monitor.keyTime"],
	[laneKeys.sendOfficer, "monitor.keyAssist"],
	[laneKeys.takeOver, "monitor.keyTakeOver"],
	[laneKeys.switch, "monitor.keySwitch"],
];

/** The keys of this window, and how long somebody watches already. */
export function WatchLine({ sinceMs }: { readonly sinceMs: number | null }) {
	const { t } = useWords();
	return (
		<div className={styles.line}>
			<ul className={styles.keys} aria-label={t("monitor.keys")}>
				<li>
					<KeyHint>{t("key.digits")}</KeyHint> {t("monitor.keyLane")}
				</li>
				<li>
					<KeyHint>{t("key.arrows")}</KeyHint> {t("monitor.keyMove")}
				</li>
				{deeds.map(([key, word]) => (
					<li key={key}>
						<KeyHint>{key}</KeyHint> {t(word)}
					</li>
				))}
				<li>
					<KeyHint>C</KeyHint> {t("monitor.keyCases")}
				</li>
				<li>
					<KeyHint>{t("key.f3")}</KeyHint> {t("monitor.keySearch")}
				</li>
			</ul>
			{sinceMs === null ? null : (
				<p className={styles.since}>
					{t("monitor.watching")} <Elapsed sinceMs={sinceMs} />
				</p>
			)}
		</div>
	);
}
