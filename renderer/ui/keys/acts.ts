import {
	dropHeld,
	type Heard,
	keyDown,
	keyUp,
	noKeys,
} from "../../../core/wedge/act.ts";
import { isActKey, isPlain } from "./act-key.ts";
import { keyBegan } from "./bell.ts";
import { keyState } from "./key-state.ts";
import { playKey } from "./play-key.ts";
import { isText } from "./wedge-key.ts";

export interface Acts {
	/** The page hears this key only when it has been held. */
	isAct(event: KeyboardEvent): boolean;
	down(event: KeyboardEvent): void;
	/** True: the key belonged to an act, and the page has heard all of it. */
	up(event: KeyboardEvent): boolean;
	drop(): void;
}

/** Keys that do something at once, in one window. */
export function openActs(
	isCommand: (key: string, target: EventTarget | null) => boolean,
): Acts {
	let keys = noKeys;
	let begun: KeyboardEvent | null = null;
	const isAct = (event: KeyboardEvent) => isActKey(event, isCommand);

	function follow({ keys: next, outcome }: Heard): void {
		keys = next;
		const event = begun;
		if (outcome === null || event === null) return;
		begun = null;
		if (outcome === "tapped") {
			keyState.say({ kind: "tapped", key: event.key });
			return;
		}
		keyState.say({ kind: "still" });
		playKey(event, true);
	}

	return {
		isAct,
		down(event) {
			const { code, timeStamp: atMs, repeat } = event;
			const acting = isAct(event) && isPlain(event);
			const isTyped = isText(event) || event.key === "Tab";
			follow(keyDown(keys, { code, atMs, isAct: acting, isTyped }, repeat));
			if (repeat) return;
			begun = acting ? event : null;
			if (acting) keyBegan.ring();
			keyState.say(
				acting ? { kind: "holding", key: event.key } : { kind: "still" },
			);
		},
		up(event) {
			const wasAct = isAct(event);
			follow(keyUp(keys, { code: event.code, atMs: event.timeStamp }));
			return wasAct;
		},
		drop() {
			keys = dropHeld(keys);
			begun = null;
			keyState.say({ kind: "still" });
		},
	};
}
