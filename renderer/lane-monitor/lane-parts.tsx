import type { LaneLine } from "../../contract/lane-monitor.ts";
import { useWords } from "../ui/i18n/use-words.ts";
import { Icon } from "../ui/icon.tsx";

const healthy: readonly string[] = ["ready", "busy"];
const endings = ["gate", "counter", "helped", "abandoned"] as const;

/** Devices and printer, those in trouble by name; and how today's visits ended. */
export function LaneParts({ lane }: { readonly lane: LaneLine }) {
	const { t } = useWords();
	const { printer, today } = lane;
	const troubled = lane.devices.filter(({ state }) => !healthy.includes(state));
	const isPrinterOdd = printer !== null && printer !== "ready";
	return (
		<>
			<ul className="lane-parts">
				{troubled.map(({ deviceId, name, state }) => (
					<li key={deviceId} className="lane-part-odd">
						<Icon name={state === "lost" ? "failed" : "waiting"} />
						{t("lane.part", { name, state: t(`device.state.${state}`) })}
					</li>
				))}
				{isPrinterOdd ? (
					<li className="lane-part-odd">
						<Icon name={printer === "paperLow" ? "waiting" : "failed"} />
						{t("lane.part", {
							name: t("lane.printer"),
							state: t(`printer.state.${printer}`),
						})}
					</li>
				) : null}
				{troubled.length === 0 && !isPrinterOdd ? (
					<li>{t("lane.partsReady")}</li>
				) : null}
			</ul>
			<dl className="lane-today" aria-label={t("lane.today")}>
				{endings.map((ending) => (
					<div key={ending}>
						<dt>{t(`lane.today.${ending}`)}</dt>
						<dd>{today[ending]}</dd>
					</div>
				))}
			</dl>
		</>
	);
}
