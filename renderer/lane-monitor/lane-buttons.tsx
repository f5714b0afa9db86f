import { Button as AriaButton } from "react-aria-components";
import type { LaneLine } from "../../contract/lane-monitor.ts";
import { useWords } from "../ui/i18n/use-words.ts";
import type { Word } from "../ui/i18n/words.ts";
import { KeyHint } from "../ui/key-hint.tsx";
import { laneKeys } from "./lane-actions.ts";
import styles from "./lane-buttons.module.css";
import { type LaneAction, mayDo } from "./lane-look.ts";

const actions = ["giveTime", "sendOfficer", "takeOver", "switch"] as const;

export function LaneButtons({
	lane,
	inTabOrder,
	onAction,
}: {
	readonly lane: LaneLine;
	readonly inTabOrder: boolean;
	readonly onAction: (action: LaneAction) => void;
}) {
	const { t } = useWords();
	const word = (action: LaneAction): Word =>
		action === "switch"
			? `laneAction.${lane.closedFor === null ? "close" : "open"}`
			: `laneAction.${action}`;
	return (
		<div className={styles.buttons}>
			{actions.map((action) => (
				<AriaButton
					key={action}
					className={styles.button}
					aria-label={t("laneAction.of", {
						action: t(word(action)),
						lane: lane.name,
					})}
					isDisabled={!mayDo(lane, action)}
					excludeFromTabOrder={!inTabOrder}
					onPress={() => onAction(action)}
				>
					<span>{t(word(action))}</span>
					<KeyHint>{laneKeys[action]}</KeyHint>
				</AriaButton>
			))}
		</div>
	);
}
