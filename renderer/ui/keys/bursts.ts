import {
	type Burst,
	type BurstEffect,
	deadlineMs,
	press,
	quiet,
	settle,
	type WedgeKey,
} from "../../../core/wedge/burst.ts";
import { fieldBefore, fieldOf } from "./field-before.ts";
import { openHeldKeys } from "./held-keys.ts";
import { isText } from "./wedge-key.ts";

/** A timer this late says that the page was busy: keys may wait to be heard. */
const lateMs = 20;

export interface Bursts {
	/** True: the key is a device's, and does nothing more. */
	down(event: KeyboardEvent, key: WedgeKey, isKept: boolean): boolean;
	/** True: the end of a key that was taken away. */
	up(event: KeyboardEvent): boolean;
	/** What is held is a slow device's, and does nothing. */
	drop(): void;
}

export interface BurstUse {
	recognised(): void;
	document(text: string): void;
}

function stop(event: Event): void {
	event.preventDefault();
	event.stopImmediatePropagation();
}

/** What a device types faster than a person can; it reaches nobody else. */
export function openBursts(use: BurstUse): Bursts {
	const held = openHeldKeys();
	const swallowed = new Set<string>();
	let state: Burst = quiet;
	let putBack = () => {};
	let timer: number | undefined;

	function drop(): void {
		for (const code of held.drop()) swallowed.add(code);
	}

	function follow(effects: readonly BurstEffect[]): void {
		for (const effect of effects) {
			switch (effect.kind) {
				case "release":
					held.release();
					break;
				case "recognised":
					drop();
					putBack();
					use.recognised();
					break;
				case "document":
					use.document(effect.text);
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

	return {
		down(event, key, isKept) {
			const pressed = press(state, key);
			state = pressed.state;
			follow(pressed.effects);
			if (state.kind === "maybe" && state.text.length === 1)
				putBack = fieldBefore(event.target);
			wait();
			if (pressed.key === "swallow") {
				stop(event);
				swallowed.add(event.code);
				return true;
			}
			if (pressed.key === "hold" && !isKept) {
				const isStopped = fieldOf(event.target) === null || !isText(event);
				if (isStopped) stop(event);
				held.hold(event, isStopped);
			}
			return false;
		},
		up(event) {
			held.up(event);
			return swallowed.delete(event.code);
		},
		drop,
	};
}
