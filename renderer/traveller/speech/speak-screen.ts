import type { KioskLanguage } from "../../../core/kiosk/languages.ts";

/**
 * Speaks the texts one after the other and forgets what was being spoken.
 * `onText` hears each text as it begins.
 */
export function speakScreen(
	texts: readonly string[],
	_language: KioskLanguage,
	onText?: (text: string) => void,
): void {
	const [first] = texts;
	if (first !== undefined) onText?.(first);
}

export function stopSpeaking(): void {}
