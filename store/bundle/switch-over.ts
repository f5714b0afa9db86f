import type { Database } from "better-sqlite3";
import type { Failure } from "../../core/result.ts";
import { openJournal } from "../journal/append.ts";
import { readSections } from "../sections.ts";
import type { BundleManifest } from "./manifest.ts";

/** `bundle.older` (detail: section): what is loaded from this source is as new. */
export function olderThanLoaded(
	db: Database,
	{ source, version, sections }: BundleManifest,
): Failure | undefined {
	const names = new Set<string>(sections.map(({ section }) => section));
	const newer = readSections(db).find(
		(row) =>
			names.has(row.section) && row.source === source && row.version >= version,
	);
	return newer && { code: "bundle.older", detail: newer.section };
}

/**
 * Stamps and journal row together, in the one transaction that makes the staged
 * tables of `importNumber` the current ones. `bundle.older` when another import
 * was faster.
 */
export function switchOver(
	db: Database,
	manifest: BundleManifest,
	importNumber: number,
	atMs: number,
): Failure | undefined {
	const { source, version, signer, sections } = manifest;
	const stamp = db.prepare(
		"INSERT OR REPLACE INTO section VALUES (?, ?, ?, ?, ?, ?)",
	);
	return db
		.transaction(() => {
			const older = olderThanLoaded(db, manifest);
			if (older) return older;
			for (const { section, rows } of sections)
				stamp.run(
					section,
					source,
					version,
					Date.parse(manifest.asOf),
					rows,
					`${section}_${importNumber}`,
				);
			const counts = sections.map(({ section, rows }) => [section, `${rows}`]);
			openJournal(db).append({
				atMs,
				kind: "imported",
				payload: JSON.stringify({
					source,
					version: `${version}`,
					asOf: manifest.asOf,
					signer,
					...Object.fromEntries(counts),
				}),
			});
			return undefined;
		})
		.immediate();
}
