import {
	type Burst,
	type BurstEffect,
	deadlineMs,
	press,
	quiet,
	settle,
} from "../../../core/wedge/burst.ts";
import { fieldBefore, fieldOf } from "./field-before.ts";
import { openHeldKeys } from "./held-keys.ts";
import { isText, wedgeKey } from "./wedge-key.ts";

/** A timer this late says that the page was busy: keys may wait to be heard. */
const lateMs = 20;

/**
 * Reads devices that type like a keyboard, where that is on. It must be there
 * before every other listener of the window: what a device types reaches
 * nobody else. Of a person's keys the first of a row comes some 50 ms late;
 * into a field they write at once.
 */
export function listenForWedge(
	isOn: () => boolean,
	send: (text: string) => void,
): void {
	const held = openHeldKeys();
	const swallowed = new Set<string>();
	let state: Burst = quiet;
	let putBack = () => {};
	let timer: number | undefined;

	function follow(effects: readonly BurstEffect[]): void {
		for (const effect of effects) {
			switch (effect.kind) {
				case "release":
					held.release();
					break;
				case "recognised":
					for (const code of held.drop()) swallowed.add(code);
					putBack();
					break;
				case "document":
					send(effect.text);
					break;
			}
		}
	}

	function wait(): void {
		clearTimeout(timer);
		const deadline = deadlineMs(state);
		if (deadline === null) return;
		const dueMs = Math.max(deadline, performance.now()) + 1;
		timer = window.setTimeout(() => {
			const nowMs = performance.now();
			if (nowMs > dueMs + lateMs) return wait();
			const settled = settle(state, nowMs);
			state = settled.state;
			follow(settled.effects);
			wait();
		}, dueMs - performance.now());
	}

	function stop(event: Event): void {
		event.preventDefault();
		event.stopImmediatePropagation();
	}

	function down(event: KeyboardEvent): void {
		// Keys that were held and are played again are a person's.
		if (!event.isTrusted) return;
		const key = wedgeKey(event);
		if (key === null || (!isOn() && state.kind === "quiet")) return;
		const pressed = press(state, key);
		state = pressed.state;
		follow(pressed.effects);
		if (pressed.key === "swallow") {
			stop(event);
			swallowed.add(event.code);
		} else if (pressed.key === "hold") {
			if (held.isEmpty()) putBack = fieldBefore(event.target);
			const isStopped = fieldOf(event.target) === null || !isText(event);
			if (isStopped) stop(event);
			held.hold(event, isStopped);
		}
		wait();
	}

	function up(event: KeyboardEvent): void {
		if (!event.isTrusted) return;
		held.up(event);
		if (swallowed.delete(event.code)) stop(event);
	}

	window.addEventListener("keydown", down, true);
	window.addEventListener("keyup", up, true);
}
