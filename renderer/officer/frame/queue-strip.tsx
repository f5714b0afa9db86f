import { memo } from "react";
import type { OfficerView } from "../../../contract/officer.ts";
import { useWords } from "../../ui/i18n/use-words.ts";
import { Icon } from "../../ui/icon.tsx";
import styles from "./queue-strip.module.css";

/** Who waits, in the order of the swipes. */
export const QueueStrip = memo(function QueueStrip({
	queue,
}: {
	readonly queue: OfficerView["queue"];
}) {
	const { t } = useWords();
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
					<ol>
						{queue.map((waiting) => (
							<li key={waiting.inspectionId}>
								<Icon name={waiting.readable ? "passport" : "failed"} />
								{waiting.readable ? (
									<>
										<strong>{waiting.surname}</strong>
										<span>{waiting.documentNumber}</span>
									</>
								) : (
									<span>{t("queue.unreadable")}</span>
								)}
							</li>
						))}
					</ol>
				</>
			)}
		</section>
	);
});
