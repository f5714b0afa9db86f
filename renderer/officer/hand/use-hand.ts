import { useEffect, useRef, useState } from "react";
import type { OfficerView } from "../../../contract/officer.ts";
import { keyBegan } from "../../ui/keys/bell.ts";
import { useTabFocus } from "./use-tab-focus.ts";

/** What a key or click was begun on. */
export interface Press {
	readonly inspectionId: string;
	readonly sequence: number;
}

export interface Hand {
	readonly sight: OfficerView["sight"];
	/** The last key or click came before the look was over, and counted for nobody. */
	readonly isTooEarly: boolean;
	/** A button goes down; of keys that act this is known here. */
	begin(): void;
	/** It ends: what it was begun on, where it counts; null: for nobody. */
	take(): Press | null;
	/** The person who is shown, of whom a panel is open that a counted press opened. */
	now(): Press;
}

interface Begun {
	readonly press: Press;
	readonly isArmed: boolean;
}

/**
 * A press counts for the person whom it was begun on, and only once the desk says that they have
 * been looked at; the desk holds to the same by itself.
 */
export function useHand({
	inspection,
	sequence,
	sight,
}: Pick<OfficerView, "inspection" | "sequence" | "sight">): Hand {
	const inspectionId = inspection?.inspectionId ?? "";
	useTabFocus();
	const begun = useRef<Begun | null>(null);
	const [early, setEarly] = useState<string | null>(null);
	function begin() {
		const press = { inspectionId, sequence };
		begun.current = { press, isArmed: sight === "armed" };
	}
	const beginNow = useRef(begin);
	beginNow.current = begin;
	// A key acts a moment after it went down.
	useEffect(() => keyBegan.onRing(() => beginNow.current()), []);
	return {
		sight,
		isTooEarly: early === inspectionId,
		begin,
		take() {
			const ended = begun.current;
			begun.current = null;
			const counts =
				ended?.isArmed === true && ended.press.inspectionId === inspectionId;
			setEarly(counts ? null : inspectionId);
			return counts ? ended.press : null;
		},
		now: () => ({ inspectionId, sequence }),
	};
}
