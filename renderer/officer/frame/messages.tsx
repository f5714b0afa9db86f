import { memo } from "react";
import type { DeviceView, OfficerView } from "../../../contract/officer.ts";
import { useWords } from "../../ui/i18n/use-words.ts";
import { Icon } from "../../ui/icon.tsx";
import styles from "./messages.module.css";

/** Remarks that ask the officer to do something now. */
const severe =
	/^remark\.(noise|scrap|contentTooLong|queueFull|documentsFull|document(Unread|Stops)|(seal|pass|zone)Unreadable|wedge(Lost|TooLong)|untrusted)$/;

export function isSevere(remark: OfficerView["remark"]): boolean {
	return remark !== null && severe.test(remark.code);
}

/** What went wrong and what to do, where the officer looks: above the decision. */
export const Messages = memo(function Messages({
	remark,
	devices,
}: {
	readonly remark: OfficerView["remark"];
	readonly devices: readonly DeviceView[];
}) {
	const { t, say, find } = useWords();
	const away = devices.filter(
		({ state }) => state === "lost" || state === "waiting",
	);
	if (!isSevere(remark) && away.length === 0) return null;
	return (
		<ul className={styles.messages} data-part="messages" role="alert">
			{remark !== null && isSevere(remark) ? (
				<li key={remark.remarkId}>
					<Icon name="failed" />
					{say(remark)}
				</li>
			) : null}
			{away.map(({ deviceId, name, state, code }) => (
				<li key={deviceId}>
					<Icon name="failed" />
					{t("messages.device", {
						name,
						why:
							(code === undefined ? undefined : find(code)) ??
							t(`device.state.${state}`),
					})}
				</li>
			))}
		</ul>
	);
});
