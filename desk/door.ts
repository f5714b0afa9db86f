import type { Refusal, Tell } from "../contract/refusal.ts";
import type { RefusalCount } from "../contract/refusal-count.ts";
import { log } from "./log.ts";
import { refusalBook } from "./refusal-book.ts";

type OnRefused = (where: string, refusal: Refusal) => void;

/** Where everything that a process boundary refuses is told. */
export interface Door {
	/** For one boundary: `officer`, `store`, `lane 1`. */
	at(where: string): Tell;
	/** What was refused here within a month, the latest first. */
	counted(): RefusalCount[];
	/** Called at each refusal, after it was counted. */
	onRefused(listener: OnRefused): void;
	close(): void;
}

/** So many of a kind are logged one by one, then every so many: the log must not drown. */
const loggedEach = 100;
const loggedEvery = 1000;

/**
 * Every refusal is one line in the log and one count. The counts lie in the
 * data folder, where the technician's window and `lintas doctor` find them.
 */
export function openDoor(file: string, nowMs: () => number): Door {
	const book = refusalBook(file, nowMs);
	const listeners: OnRefused[] = [];
	return {
		at: (where) => (refusal) => {
			const { places, ...rest } = refusal;
			const count = book.add(where, refusal);
			if (count <= loggedEach || count % loggedEvery === 0)
				log("refused", { where, ...rest, places: places.join(" "), count });
			for (const listener of listeners) listener(where, refusal);
		},
		counted: book.counted,
		onRefused: (listener) => void listeners.push(listener),
		close: book.close,
	};
}
