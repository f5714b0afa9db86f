import type { LaneLine } from "../../contract/lane-monitor.ts";
import { useWords } from "../ui/i18n/use-words.ts";
import { VisuallyHidden } from "../ui/visually-hidden.tsx";
import { laneState } from "./lane-look.ts";

/** For who does not see the cards: which lanes ask for somebody. */
export function HelpAnnouncer({
	lanes,
}: {
	readonly lanes: readonly LaneLine[];
}) {
	const { t } = useWords();
	const asking = lanes.filter((lane) => laneState(lane) === "help");
	return (
		<VisuallyHidden>
			<div role="status">
				{asking.map(({ laneId, name }) => (
					<p key={laneId}>{t("monitor.asksForHelp", { lane: name })}</p>
				))}
			</div>
		</VisuallyHidden>
	);
}
