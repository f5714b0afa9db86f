import { useWords } from "../ui/i18n/use-words.ts";
import type { Device } from "./api.ts";
import styles from "./counter-list.module.css";

/** What a device did since the application started. */
export function CounterList({
	counters,
}: {
	readonly counters: Device["counters"];
}) {
	const { t } = useWords();
	const { frames, noiseBytes, reconnects, mostHeldBytes, lastLatencyMs } =
		counters ?? {
			frames: 0,
			noiseBytes: 0,
			reconnects: 0,
			mostHeldBytes: 0,
			lastLatencyMs: null,
		};
	return (
		<dl className={styles.counters} data-part="counters">
			<div>
				<dt>{t("tech.counter.frames")}</dt>
				<dd>{frames}</dd>
			</div>
			<div>
				<dt>{t("tech.counter.noise")}</dt>
				<dd>{t("tech.bytes", { count: noiseBytes })}</dd>
			</div>
			<div>
				<dt>{t("tech.counter.reconnects")}</dt>
				<dd>{reconnects}</dd>
			</div>
			<div>
				<dt>{t("tech.counter.held")}</dt>
				<dd>{t("tech.bytes", { count: mostHeldBytes })}</dd>
			</div>
			<div>
				<dt>{t("tech.counter.latency")}</dt>
				<dd>
					{lastLatencyMs === null
						? t("tech.counter.noLatency")
						: t("verdict.latency", { ms: lastLatencyMs.toFixed(1) })}
				</dd>
			</div>
		</dl>
	);
}
