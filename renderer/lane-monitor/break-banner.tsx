import { Button } from "../ui/button.tsx";
import { useWords } from "../ui/i18n/use-words.ts";
import { Icon } from "../ui/icon.tsx";
import { lintas } from "./api.ts";
import styles from "./break-banner.module.css";
import { Elapsed } from "./elapsed.tsx";

/**
 * Attention fades after an hour of watching; the officer decides when to stop.
 * It stands beside the lanes, so that none of them moves.
 */
export function BreakBanner({
	sinceMs,
	onTaken,
}: {
	readonly sinceMs: number;
	readonly onTaken: () => void;
}) {
	const { t } = useWords();
	return (
		<section className={styles.banner} aria-label={t("break.label")}>
			<Icon name="waiting" />
			<p>
				<strong>
					{t("break.title")} <Elapsed sinceMs={sinceMs} />
				</strong>
			</p>
			<div className={styles.buttons}>
				<Button hints={["B"]} onPress={onTaken}>
					{t("break.taken")}
				</Button>
				<Button hints={[t("key.f10")]} onPress={() => void lintas.signOut({})}>
					{t("break.handOver")}
				</Button>
			</div>
		</section>
	);
}
