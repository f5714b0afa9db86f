import { useState } from "react";
import type { KeyMap } from "../../ui/use-keys.ts";
import type { InspectionView, PossibleView } from "../api.ts";

export interface Possible {
	/** The entry that waits for an answer; null: none does. */
	readonly entry: PossibleView | null;
	/** The officer is answering. */
	readonly isOpen: boolean;
	readonly keys: KeyMap;
	open(): void;
	close(): void;
}

/** One entry after another; a panel that was open for one is not open for the next. */
export function usePossible(inspection: InspectionView): Possible {
	const [opened, setOpened] = useState<string | null>(null);
	const { inspectionId, phase, possible } = inspection;
	const mayAnswer = phase === "shown" || phase === "locked";
	const entry =
		(mayAnswer && possible.find(({ answer }) => answer === null)) || null;
	const name = entry && `${inspectionId} ${entry.check} ${entry.entryId}`;
	const open = () => setOpened(name);
	return {
		entry,
		isOpen: name !== null && opened === name,
		keys: new Map(entry === null ? [] : [["F6", open]]),
		open,
		close: () => setOpened(null),
	};
}
