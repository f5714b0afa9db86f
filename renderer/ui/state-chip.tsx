import { Icon, type IconName } from "./icon.tsx";
import styles from "./state-chip.module.css";

export type Health = "good" | "busy" | "waiting" | "failed" | "off";

export const storeHealth: Record<
	"opening" | "ready" | "restarting" | "failed",
	Health
> = {
	ready: "good",
	opening: "busy",
	restarting: "waiting",
	failed: "failed",
};

const icons: Record<Health, IconName> = {
	good: "ready",
	busy: "busy",
	waiting: "waiting",
	failed: "failed",
	off: "closed",
};

/** One device or service: its name, its state as shape and word. */
export function StateChip({
	name,
	state,
	health,
	detail,
}: {
	readonly name: string;
	readonly state?: string;
	readonly health: Health;
	readonly detail?: string | undefined;
}) {
	return (
		<li className={styles.chip} data-health={health} title={detail}>
			<Icon name={icons[health]} />
			<span className={styles.name}>{name}</span>
			{state === undefined ? null : <span>{state}</span>}
		</li>
	);
}
