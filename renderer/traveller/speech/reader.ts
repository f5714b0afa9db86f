import type { KioskLanguage } from "../../../core/languages.ts";

export interface ReaderPorts {
	/** The text spoken; null: it cannot be. Never rejects. */
	clip(
		language: KioskLanguage,
		text: string,
	): Promise<Uint8Array<ArrayBuffer> | null>;
	/** Until it has ended; false: nobody has heard it. */
	play(wave: Uint8Array<ArrayBuffer>): Promise<boolean>;
	stop(): void;
	pause(durationMs: number): Promise<void>;
}

/** Reads texts one after the other. */
export interface Reader {
	/** Forgets what was being read; `onText` hears each text as it begins. */
	read(
		texts: readonly string[],
		language: KioskLanguage,
		onText: (text: string) => void,
	): Promise<void>;
	stop(): void;
}

const betweenMs = 250;
const leastReadingMs = 1800;
const msPerLetter = 65;
/** A sign of these scripts says as much as several letters. */
const msPerSign = 170;
const signs = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu;

/** How long a caption stays that is not heard. */
export function readingMs(text: string): number {
	const signCount = text.match(signs)?.length ?? 0;
	const letterCount = [...text].length - signCount;
	return Math.max(
		leastReadingMs,
		letterCount * msPerLetter + signCount * msPerSign,
	);
}

/** What cannot be heard still passes as captions, at the pace of a reader. */
export function createReader(ports: ReaderPorts): Reader {
	let turn = 0;
	function stop(): void {
		turn += 1;
		ports.stop();
	}
	return {
		async read(texts, language, onText) {
			stop();
			const mine = turn;
			const clip = (at: number) => {
				const text = texts[at];
				return text === undefined
					? Promise.resolve(null)
					: ports.clip(language, text);
			};
			let next = clip(0);
			for (const [at, text] of texts.entries()) {
				onText(text);
				const wave = await next;
				if (mine !== turn) return;
				// Made while this one is heard.
				next = clip(at + 1);
				const isHeard = wave !== null && (await ports.play(wave));
				if (mine !== turn) return;
				await ports.pause(isHeard ? betweenMs : readingMs(text));
				if (mine !== turn) return;
			}
		},
		stop,
	};
}
