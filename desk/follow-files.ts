import { type FSWatcher, watch } from "node:fs";
import { basename } from "node:path";
import { folderKey, printOf, watchedFolders } from "./files-seen.ts";
import { log } from "./log.ts";

/** Editors and imports write in several steps. */
const settledMs = 300;
/** Whoever never stops writing is read all the same. */
const longestMs = 2000;
/** Not every file system tells of a change, and none has to. */
const lookMs = 20_000;
/** Where the system tells nothing, it is asked this often. */
const blindLookMs = 2000;

export type OnBlind = (what: string, isBlind: boolean) => void;

export interface Following {
	/** For the log: `config`, `rules`, `trust`. */
	readonly what: string;
	/** Files, and folders with what lies directly in them; none of them needs to be there yet. */
	readonly paths: readonly string[];
	/** Something may be different; whoever hears it compares. */
	readonly onChange: () => void;
	/** From now on changes are only asked for, and seen a little later; false: the system tells again. */
	readonly onBlind: OnBlind;
}

/**
 * Follows what is created, replaced by a rename, changed in place, lost and made again. Where a
 * folder cannot be watched, or its watch fails, the files are asked at an interval until it can.
 * Returns how to stop.
 */
export function followFiles(following: Following): () => void {
	const { what, paths, onChange, onBlind } = following;
	const watchers = new Map<string, FSWatcher>();
	let isBlind = false;
	let known: string | null = null;
	let firstToldAtMs: number | null = null;
	let settling: NodeJS.Timeout | undefined;
	let nextLook: NodeJS.Timeout | undefined;
	let looks: Promise<void> = Promise.resolve();
	let isStopped = false;

	function told(): void {
		const nowMs = performance.now();
		firstToldAtMs ??= nowMs;
		const leftMs = firstToldAtMs + longestMs - nowMs;
		clearTimeout(settling);
		settling = setTimeout(
			() => {
				firstToldAtMs = null;
				look(true);
			},
			Math.max(0, Math.min(settledMs, leftMs)),
		);
	}

	/** Whether other folders are watched than before: what the former would have told is lost. */
	function arm(): boolean {
		const before = new Set(watchers.keys());
		const gone = new Set(before);
		let failure: string | null = null;
		for (const [folder, names] of watchedFolders(paths)) {
			try {
				const key = folderKey(folder, names);
				gone.delete(key);
				if (!watchers.has(key)) watchers.set(key, watched(key, folder, names));
			} catch (error) {
				failure = codeOf(error);
			}
		}
		for (const key of gone) close(key);
		// What went between two looks at it is no failure: its parent is watched now.
		if (failure === "ENOENT") told();
		else become(failure);
		return (
			gone.size > 0 || [...watchers.keys()].some((key) => !before.has(key))
		);
	}

	function watched(
		key: string,
		folder: string,
		names: ReadonlySet<string> | null,
	): FSWatcher {
		const self = basename(folder);
		const watcher = watch(folder, { persistent: false }, (_event, name) => {
			// Lost or moved: the next one there may get its very number, and is watched anew.
			if (name === self) close(key);
			if (name === null || names === null || names.has(name)) told();
		});
		watcher.on("error", (error) => {
			close(key);
			become(codeOf(error));
		});
		return watcher;
	}

	function close(key: string): void {
		watchers.get(key)?.close();
		watchers.delete(key);
	}

	function become(failure: string | null): void {
		if ((failure !== null) === isBlind) return;
		isBlind = failure !== null;
		log(isBlind ? "watchFailed" : "watchedAgain", { what, code: failure });
		onBlind(what, isBlind);
		lookLater();
	}

	function lookLater(): void {
		clearTimeout(nextLook);
		nextLook = setTimeout(() => look(false), isBlind ? blindLookMs : lookMs);
	}

	function look(isTold: boolean): void {
		looks = looks.then(async () => {
			if (isStopped) return;
			// Watched anew before it is read: nothing that happens in between is missed.
			const isAnew = arm();
			const seen = await printOf(paths);
			// Nothing was watched since the reader's own first look: it may be old.
			const isOther = known === null ? isBlind : seen !== known;
			known = seen;
			if (isStopped) return;
			lookLater();
			// In a turn of its own: a bug in who hears it is a bug there, and the next look comes.
			if (isTold || isAnew || isOther)
				setImmediate(() => {
					if (!isStopped) onChange();
				});
		});
	}

	arm();
	look(false);
	return () => {
		isStopped = true;
		clearTimeout(settling);
		clearTimeout(nextLook);
		for (const key of [...watchers.keys()]) close(key);
	};
}

function codeOf(error: unknown): string {
	const code = error instanceof Error && "code" in error ? error.code : null;
	return typeof code === "string" ? code : "unknown";
}
