import { z } from "zod";
import { sectionNames } from "../sections.ts";

/** Bounds that hold before anything of the file is believed. */
export const maximumManifestBytes = 65_536;
export const maximumLineBytes = 65_536;
export const signatureLength = 128;

const Instant = z.iso.datetime({ offset: true, precision: null });

/**
 * The first line of a bundle. Line 2 is the Ed25519 signature (hex) over the
 * exact bytes of line 1; the bodies of the sections follow in this order, one
 * JSON row a line, each line ended by LF.
 */
export const BundleManifest = z.strictObject({
	format: z.literal("lintas-bundle/1"),
	source: z.string().min(1).max(80),
	kind: z.literal("full"),
	version: z.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
	asOf: Instant,
	signer: z.string().min(1).max(80),
	sections: z
		.array(
			z.strictObject({
				section: z.enum(sectionNames),
				rows: z.number().int().min(0).max(100_000_000),
				bytes: z
					.number()
					.int()
					.min(0)
					.max(2 ** 40),
				sha256: z.string().regex(/^[0-9a-f]{64}$/),
			}),
		)
		.min(1)
		.max(sectionNames.length)
		.refine(
			(sections) =>
				new Set(sections.map(({ section }) => section)).size ===
				sections.length,
		),
});
export type BundleManifest = z.output<typeof BundleManifest>;
export type ManifestSection = BundleManifest["sections"][number];
