import { join } from "node:path";

/** Where everything of one desk lies. */
export interface DataFiles {
	readonly folder: string;
	readonly desk: string;
	readonly store: string;
	readonly key: string;
	readonly signers: string;
	/** The configuration that was in force last, and the one before it. */
	readonly lastGood: string;
	readonly previous: string;
	/** A desk.json that was wrong, set aside. */
	readonly rejected: string;
	readonly configKey: string;
	readonly configSigners: string;
	/** Imported rule packs. */
	readonly rules: string;
	/** Anchors, signers and revocation lists of documents. */
	readonly trust: string;
	readonly visaCodes: string;
	/** How often which process boundary refused what. */
	readonly refusals: string;
}

export function dataFiles(folder: string): DataFiles {
	return {
		folder,
		desk: join(folder, "desk.json"),
		store: join(folder, "lintas.db"),
		key: join(folder, "store-key.json"),
		signers: join(folder, "signers.json"),
		lastGood: join(folder, "desk.last-good.json"),
		previous: join(folder, "desk.previous.json"),
		rejected: join(folder, "desk.rejected.json"),
		configKey: join(folder, "config-key.json"),
		configSigners: join(folder, "config-signers.json"),
		rules: join(folder, "rules"),
		trust: join(folder, "trust"),
		visaCodes: join(folder, "visa-codes.json"),
		refusals: join(folder, "refusals.json"),
	};
}
