import digests from "./digests.json" with { type: "json" };
import idn from "./idn.json" with { type: "json" };
import idnVisaCodes from "./idn-visa-codes.json" with { type: "json" };
import schengenLike from "./schengen-like.json" with { type: "json" };

/**
 * The files of this folder. Whose law each is stands in the file, as its
 * `state`; `digests.json` has the SHA-256 of each pack's file.
 */
export const shippedFiles = {
	packs: [
		{ pack: idn, packDigest: digests["idn.json"] },
		{ pack: schengenLike, packDigest: digests["schengen-like.json"] },
	],
	visaCodes: [idnVisaCodes],
} as const;
