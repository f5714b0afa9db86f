import idn from "./idn.json" with { type: "json" };
import idnVisaCodes from "./idn-visa-codes.json" with { type: "json" };
import schengenLike from "./schengen-like.json" with { type: "json" };

/** The files of this folder. Whose law each is stands in the file, as its `state`. */
export const shippedFiles = {
	packs: [idn, schengenLike],
	visaCodes: [idnVisaCodes],
} as const;
