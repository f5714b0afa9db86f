import { Icon, type IconName } from "./icon.tsx";

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
		<li className={`chip chip-${health}`} title={detail}>
			<Icon name={icons[health]} />
			<span className="chip-name">{name}</span>
			{state === undefined ? null : <span className="chip-state">{state}</span>}
		</li>
	);
}
