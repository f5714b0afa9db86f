import { Icon, type IconName } from "../ui/icon.tsx";

export type Health = "good" | "busy" | "waiting" | "failed" | "off";

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
		<li className={`chip chip-${health}`} title={detail}>
			<Icon name={icons[health]} />
			<span className="chip-name">{name}</span>
			{state === undefined ? null : <span className="chip-state">{state}</span>}
		</li>
	);
}
