import type { LaneLine } from "../../contract/lane-monitor.ts";
import { useWords } from "../ui/i18n/use-words.ts";
import { Icon } from "../ui/icon.tsx";
import styles from "./lane-parts.module.css";

const healthy: readonly string[] = ["ready", "busy"];

/** Devices and printer in one word, or those in trouble by name. */
export function LaneParts({
	devices,
	printer,
}: Pick<LaneLine, "devices" | "printer">) {
	const { t } = useWords();
	const troubled = devices.filter(({ state }) => !healthy.includes(state));
	const isPrinterOdd = printer !== null && printer !== "ready";
	if (troubled.length === 0 && !isPrinterOdd)
		return <li>{t("lane.partsReady")}</li>;
	return (
		<>
			{troubled.map(({ deviceId, name, state }) => (
				<li key={deviceId} className={styles.partOdd}>
					<Icon name={state === "lost" ? "failed" : "waiting"} />
					{t("lane.part", { name, state: t(`device.state.${state}`) })}
				</li>
			))}
			{isPrinterOdd ? (
				<li className={styles.partOdd}>
					<Icon name={printer === "paperLow" ? "waiting" : "failed"} />
					{t("lane.part", {
						name: t("lane.printer"),
						state: t(`printer.state.${printer}`),
					})}
				</li>
			) : null}
		</>
	);
}
