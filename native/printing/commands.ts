import type { PrinterSettings } from "../../contract/printer-settings.ts";

const ESC = 0x1b;
const GS = 0x1d;
const DLE = 0x10;
const EOT = 0x04;

/** What a real-time question asks: cause of a stop, faults, paper sensors (DLE EOT n). */
export type Question = 2 | 3 | 4;

/** DLE EOT n: answered at once, also in the middle of data and while stopped. */
export function askNow(question: Question): Uint8Array {
	return Uint8Array.of(DLE, EOT, question);
}

/**
 * GS r 1: answered when its turn comes, so the answer says that everything
 * before it was printed.
 */
export const askInTurn = Uint8Array.of(GS, 0x72, 1);

/** ESC @, and with GS a the printer tells of every change by itself. */
export function wakeUp({ automaticStatus }: PrinterSettings): Uint8Array {
	return Uint8Array.of(ESC, 0x40, ...(automaticStatus ? [GS, 0x61, 0x0e] : []));
}

/** GS V 65 or 66: feeds the end of the slip past the cutter and cuts; ESC d feeds to the tear bar. */
export function cutOff({ cut, feedDots }: PrinterSettings): Uint8Array {
	switch (cut) {
		case "full":
			return Uint8Array.of(GS, 0x56, 65, feedDots);
		case "partial":
			return Uint8Array.of(GS, 0x56, 66, feedDots);
		case "none":
			return Uint8Array.of(ESC, 0x64, 6);
	}
}
