import type { OfficerView } from "../../../contract/officer.ts";
import { AsidePanel } from "./aside-panel.tsx";
import { QueueDialog } from "./queue-dialog.tsx";
import type { Queue } from "./use-queue.ts";
import { wholeName } from "./waiting-name.ts";

/** The panel about who waits or who is left, when one is open. */
export function QueuePanels({
	panels,
	queue,
	shown,
}: {
	readonly panels: Queue;
	readonly queue: OfficerView["queue"];
	/** Whoever is shown. */
	readonly shown: { readonly surname: string; readonly givenNames: string };
}) {
	const left = panels.removing ?? (panels.isAside ? shown : null);
	if (left !== null)
		return (
			<AsidePanel
				name={wholeName(left)}
				onLeave={panels.leave}
				onClose={panels.close}
			/>
		);
	if (!panels.list) return null;
	return (
		<QueueDialog
			queue={queue}
			problem={panels.problem}
			onForward={(waitingId) => void panels.forward(waitingId)}
			onRemove={panels.askRemove}
			onClose={panels.close}
		/>
	);
}
