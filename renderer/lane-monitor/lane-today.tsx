import type { LaneLine } from "../../contract/lane-monitor.ts";
import { useWords } from "../ui/i18n/use-words.ts";

const endings = ["gate", "counter", "helped", "abandoned"] as const;

/** How today's visits ended. */
export function LaneToday({ today }: { readonly today: LaneLine["today"] }) {
	const { t } = useWords();
	return (
		<div className="lane-today">
			<span className="lane-today-word">{t("lane.today")}</span>
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
