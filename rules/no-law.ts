import { createHash } from "node:crypto";
import type { PackInForce, Rule, RulePack } from "../core/law/pack.ts";

const version = "0";
const from = "1970-01-01";
const hours = 24;

const nameOf = (state: string) => `No law of ${state} is here yet`;

function rule(...names: string[]): Rule {
	const instrument = "none was imported";
	return {
		ruleId: ["none", ...names].join("."),
		instrument,
		evidence: "unconfirmed",
		from,
	};
}

/**
 * What decides at a desk of a state whose law does not ship, until two people import one: nothing is
 * allowed, so that everybody goes to an officer. Its citizens too: a wrong letter in the configuration
 * must not admit the people of another state.
 */
export function noLaw(state: string): PackInForce {
	const pack: RulePack = {
		format: "lintas-rules/2",
		state,
		name: nameOf(state),
		version,
		issuedOn: from,
		effectiveFrom: from,
		// No zone prints a digit here.
		citizen: { ...rule("citizen"), nationality: "0" },
		visaRequired: rule("visaRequired"),
		inspection: rule("inspection"),
		visaIndices: [],
		residencePermits: [],
		stayPermits: [],
		visaFree: [],
		visaOnArrival: [],
		documentValidity: [],
		entryPoints: [],
		overstay: [],
		refusalReasons: [],
		refusalNotices: [],
		fees: [],
		autogate: [],
		declarations: [],
		timeZones: {},
		mismatch: { ...rule("mismatch"), fatal: [], tolerable: [] },
		grounds: {
			ban: rule("ground", "ban"),
			passports: rule("ground", "passports"),
			interpol: rule("ground", "interpol"),
		},
		maximumAgeHours: {
			ban: hours,
			visa: hours,
			crossings: hours,
			passports: hours,
			interpol: hours,
		},
	};
	const text = JSON.stringify(pack);
	const packDigest = createHash("sha256").update(text).digest("hex");
	return { pack, packDigest };
}

/** Whether it only stands in for a law that is not here. */
export function isNoLaw(pack: Pick<RulePack, "state" | "name" | "version">) {
	return pack.version === version && pack.name === nameOf(pack.state);
}
