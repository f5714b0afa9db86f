import type { Page } from "playwright";
import { heldMs } from "../../core/wedge/act.ts";

/** A key as a person holds it who wants it to act. */
export const held = { delay: heldMs + 150 };

/** Whether a key acts only where it is held. */
export function actsHeld(key: string): boolean {
	return key === "Enter" || key === "Space" || /^F\d+$/.test(key);
}

/** A person at the lane monitor, where letters command; digits and C choose. */
export async function pressAtMonitor(page: Page, key: string): Promise<void> {
	const isHeld = actsHeld(key) || /^[abd-z]$/i.test(key);
	await page.keyboard.press(key, isHeld ? held : {});
}

/** A person at the keyboard: holds what acts, taps the rest. */
export async function pressAsPerson(page: Page, key: string): Promise<void> {
	await page.keyboard.press(key, actsHeld(key) ? held : {});
}
