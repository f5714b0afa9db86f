import { noTyping, typeOn } from "../../../core/wedge/typing.ts";
import { openActs } from "./acts.ts";
import { deviceTypes, personChanged } from "./bell.ts";
import { openBursts } from "./bursts.ts";
import { fieldOf } from "./field-before.ts";
import { keyState } from "./key-state.ts";
import { isText, wedgeKey } from "./wedge-key.ts";

export interface KeyUse {
	/** What a device typed faster than a person; false: it is nothing that is read here. */
	readonly read: (text: string) => boolean;
	/** Characters that command in this window, beside those that act in every one. */
	readonly isCommand?: (key: string, target: EventTarget | null) => boolean;
}

const noUse: KeyUse = { read: () => false };
/** Where a technician has a device type on purpose. */
const forDevices = "[data-typed-by=device]";

function stop(event: Event): void {
	event.preventDefault();
	event.stopImmediatePropagation();
}

/**
 * Stands before every other listener of a window, so that a device that types decides nothing in
 * it, at whatever pace: what acts at once acts only where it is held (`core/wedge/act.ts`), and
 * what is typed faster than a person can reaches nobody (`core/wedge/burst.ts`). Of a person's
 * other keys the first of a row comes some 50 ms late; into a field they write at once.
 */
export function listenForKeys(use: KeyUse = noUse): void {
	const isCommand = use.isCommand ?? (() => false);
	const acts = openActs(isCommand);
	const bursts = openBursts({
		recognised: acts.drop,
		document(text) {
			if (!use.read(text)) keyState.say({ kind: "device" });
		},
	});
	let typing = noTyping;

	function down(event: KeyboardEvent): void {
		// Keys that were held and are played again are a person's.
		if (!event.isTrusted) return;
		const key = wedgeKey(event);
		if (key === null) return;
		const { target } = event;
		if (target instanceof Element && target.closest(forDevices)) return;
		const isAct = acts.isAct(event);
		if (isAct) stop(event);
		const isTaken = bursts.down(event, key, isAct);
		if (!isTaken) acts.down(event);
		const isLost = isText(event) && fieldOf(target) === null;
		if (isLost && !event.repeat) lost(event);
	}

	/** A character that goes into no field. */
	function lost(event: KeyboardEvent): void {
		typing = typeOn(typing, event.key, event.timeStamp);
		if (!typing.isDevice) return;
		stop(event);
		bursts.drop();
		acts.drop();
		deviceTypes.ring();
		keyState.say({ kind: "device" });
	}

	function up(event: KeyboardEvent): void {
		if (!event.isTrusted) return;
		const isTaken = bursts.up(event);
		if (acts.up(event) || isTaken) stop(event);
	}

	window.addEventListener("keydown", down, true);
	window.addEventListener("keyup", up, true);
	window.addEventListener("blur", acts.drop);
	personChanged.onRing(acts.drop);
}
