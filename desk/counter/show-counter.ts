import type { Changes } from "../changes.ts";
import { showOnce } from "../show-once.ts";
import type { Counter } from "./counter.ts";

const checkingPatienceMs = 80;

/**
 * Shows each change. That a document is being read or the sources are asked is shown only when it
 * takes long, or it would delay the verdict by a picture.
 */
export function showCounter(
	changes: Pick<Changes, "listen">,
	reading: { readonly isBusy: () => boolean },
	counter: Pick<Counter, "state">,
	show: () => void,
): void {
	changes.listen(
		showOnce(
			show,
			() => reading.isBusy() || counter.state().current?.phase === "checking",
			checkingPatienceMs,
		),
	);
}
