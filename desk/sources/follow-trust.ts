import { type FSWatcher, watch } from "node:fs";
import { basename, join } from "node:path";
import {
	type TrustFiles,
	type TrustInForce,
	trustAfterChange,
} from "./trust-in-force.ts";

/** An import writes several files. */
const settledMs = 300;

function printOf({ loaded, damage }: TrustInForce): string {
	return JSON.stringify([
		loaded.items.map(({ kind, fingerprint }) => `${kind} ${fingerprint}`),
		loaded.barred.map(({ fingerprint }) => fingerprint),
		damage,
	]);
}

/**
 * Reads the trust folder again whenever somebody changed it: the command line, another window,
 * a copied file. `onChange` hears only of what is different, also of a folder that broke. Returns
 * how to stop. A folder that cannot be watched is not followed.
 */
export function followTrust(
	files: TrustFiles,
	start: TrustInForce,
	onChange: (now: TrustInForce) => void,
): () => void {
	let now = start;
	let timer: NodeJS.Timeout | undefined;
	let watchers: FSWatcher[] = [];
	const beside = [files.trust, files.signers].map((path) => basename(path));

	function rearm(): void {
		for (const watcher of watchers) watcher.close();
		const parts = ["", "anchors", "signers", "crls", "bundles"];
		watchers = [
			...watched(files.folder, (name) => beside.includes(name)),
			...parts.flatMap((part) => watched(join(files.trust, part), () => true)),
		];
	}

	function watched(
		folder: string,
		isWanted: (name: string) => boolean,
	): FSWatcher[] {
		try {
			const watcher = watch(folder, { persistent: false }, (_event, name) => {
				if (name === null || !isWanted(name)) return;
				clearTimeout(timer);
				timer = setTimeout(read, settledMs);
			});
			watcher.on("error", () => watcher.close());
			return [watcher];
		} catch {
			return [];
		}
	}

	function read(): void {
		// Watched anew before it is read: nothing that happens in between is missed.
		rearm();
		const fresh = trustAfterChange(files, now);
		const isSame = printOf(fresh) === printOf(now);
		now = fresh;
		if (!isSame) onChange(fresh);
	}

	rearm();
	return () => {
		clearTimeout(timer);
		for (const watcher of watchers) watcher.close();
	};
}
