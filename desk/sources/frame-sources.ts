import type { VisaCodePolicy } from "../../core/visa-code/visa-code.ts";
import type { DataFiles } from "../data-files.ts";
import { log } from "../log.ts";
import { type TrustInForce, trustAtStart } from "./trust-in-force.ts";
import { readVisaCodes, shippedVisaCodes } from "./visa-codes.ts";

/** What documents are judged by when the desk opens. */
export interface DeskSources {
	readonly trust: TrustInForce;
	readonly visaCodes: VisaCodePolicy;
}

/**
 * The trust store and the patterns of codes in the desk's folder. What is missing or faulty is
 * left out and logged: then less can be verified, and nothing is believed that should not be.
 */
export function frameSources(files: DataFiles, state: string): DeskSources {
	const trust = trustAtStart(files);
	const visaCodes = readVisaCodes(files.visaCodes, state);
	const { store, problems } = trust.loaded;
	log("trust", {
		anchors: store.anchors.length,
		signers: store.signers.length,
		problems: problems.length,
		damage: trust.damage?.code ?? null,
		visaCodes: visaCodes.ok ? null : visaCodes.error.code,
	});
	return {
		trust,
		visaCodes: visaCodes.ok ? visaCodes.value : shippedVisaCodes(state),
	};
}
