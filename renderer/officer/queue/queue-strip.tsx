import { memo } from "react";
import type { OfficerView } from "../../../contract/officer.ts";
import { Button } from "../../ui/button.tsx";
import { useWords } from "../../ui/i18n/use-words.ts";
import { Icon } from "../../ui/icon.tsx";
import styles from "./queue-strip.module.css";
import { shortName } from "./waiting-name.ts";

/** So many names fit beside the decisions on the smallest screen; everybody is in the list. */
const named = 2;

/** Who waits, in the order of the swipes; pressed, the whole list opens. */
export const QueueStrip = memo(function QueueStrip({
	queue,
	onOpen,
}: {
	readonly queue: OfficerView["queue"];
	/** Absent: nobody can be brought forward here. */
	readonly onOpen?: () => void;
}) {
	const { t } = useWords();
	const more = queue.length - named;
	return (
		<section
			className={styles.queue}
			data-part="queue"
			aria-label={t("queue.label")}
		>
			<h2>{t("queue.label")}</h2>
			{queue.length === 0 ? (
				<p>{t("queue.empty")}</p>
			) : (
				<>
					<p className={styles.count}>
						{t("queue.count", { count: queue.length })}
					</p>
					<Button
						hints={[t("key.f11")]}
						{...(onOpen ? { onPress: onOpen } : {})}
					>
						<span className={styles.names}>
							{queue.slice(0, named).map((waiting) => (
								<span key={waiting.inspectionId} className={styles.name}>
									<Icon name={waiting.readable ? "passport" : "failed"} />
									{waiting.readable
										? shortName(waiting)
										: t("queue.unreadable")}
								</span>
							))}
							{more > 0 ? <b>+{more}</b> : null}
						</span>
					</Button>
				</>
			)}
		</section>
	);
});
