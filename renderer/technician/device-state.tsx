import { useWords } from "../ui/i18n/use-words.ts";
import { Icon, type IconName } from "../ui/icon.tsx";
import type { Device } from "./api.ts";
import styles from "./device-state.module.css";

const icons: Record<Device["state"], IconName> = {
	ready: "ready",
	busy: "busy",
	opening: "busy",
	waiting: "waiting",
	lost: "failed",
	closed: "closed",
};

/** A link's state as shape and word. */
export function DeviceState({ state }: { readonly state: Device["state"] }) {
	const { t } = useWords();
	return (
		<span className={styles.state} data-state={state}>
			<Icon name={icons[state]} />
			{t(`device.state.${state}`)}
		</span>
	);
}
