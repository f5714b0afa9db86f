import { createHash } from "node:crypto";
import { closeSync, openSync, renameSync, writeSync } from "node:fs";
import type { SectionName } from "../sections.ts";
import type { SigningKey } from "../signing-key.ts";
import type { BundleManifest } from "./manifest.ts";

export interface BundleContent {
	readonly source: string;
	readonly version: number;
	readonly asOfMs: number;
	readonly signer: string;
	readonly sections: readonly {
		readonly section: SectionName;
		/** Rows of the section's shape; not checked here, the importer does. */
		readonly rows: Iterable<object>;
	}[];
}

interface Body {
	readonly entry: BundleManifest["sections"][number];
	readonly chunks: readonly Buffer[];
}

const chunkCharacters = 1 << 20;

function body(section: SectionName, rows: Iterable<object>): Body {
	const hash = createHash("sha256");
	const chunks: Buffer[] = [];
	let text = "";
	let count = 0;
	let bytes = 0;
	const flush = () => {
		const chunk = Buffer.from(text, "utf8");
		text = "";
		hash.update(chunk);
		bytes += chunk.length;
		chunks.push(chunk);
	};
	for (const row of rows) {
		text += `${JSON.stringify(row)}\n`;
		count += 1;
		if (text.length >= chunkCharacters) flush();
	}
	flush();
	const sha256 = hash.digest("hex");
	return { entry: { section, rows: count, bytes, sha256 }, chunks };
}

/**
 * Writes a signed bundle; the file appears under its name only when whole. The
 * bodies are held in memory until the manifest, which stands first, is known.
 */
export function writeBundle(
	path: string,
	content: BundleContent,
	key: SigningKey,
): BundleManifest {
	const bodies = content.sections.map(({ section, rows }) =>
		body(section, rows),
	);
	const manifest: BundleManifest = {
		format: "lintas-bundle/1",
		source: content.source,
		kind: "full",
		version: content.version,
		asOf: new Date(content.asOfMs).toISOString(),
		signer: content.signer,
		sections: bodies.map(({ entry }) => entry),
	};
	const line = Buffer.from(JSON.stringify(manifest), "utf8");
	const part = `${path}.part`;
	const file = openSync(part, "w");
	try {
		const all = [line, Buffer.from(`\n${key.sign(line)}\n`, "latin1")];
		for (const chunk of [...all, ...bodies.flatMap(({ chunks }) => chunks)])
			for (let at = 0; at < chunk.length; )
				at += writeSync(file, chunk, at, chunk.length - at);
	} finally {
		closeSync(file);
	}
	renameSync(part, path);
	return manifest;
}
