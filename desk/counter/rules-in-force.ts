import type { Day } from "../../core/day.ts";
import type { RulePack } from "../../core/law/pack.ts";
import { type Phrase, phrase } from "../../core/phrase.ts";
import type { OnBlind } from "../follow-files.ts";
import { log } from "../log.ts";
import type { LiveRules } from "../sources/live-rules.ts";

/** A new day is noticed within this time where nothing else is going on. */
const dayCheckMs = 5000;

export interface RulesPorts {
	readonly today: () => Day;
	readonly onRemark: (remark: Phrase) => void;
	/** Changed files are seen late, or at once again. */
	readonly onBlind: OnBlind;
	/** The day or the pack in force is another one. */
	readonly onChange: () => void;
}

/**
 * Tells when another pack comes into force at this desk: because it was
 * imported, or because its day has begun. Returns how to stop.
 */
export function followRules(rules: LiveRules, ports: RulesPorts): () => void {
	let day = ports.today();
	let decides: RulePack = rules.on(day);
	function look(): void {
		const today = ports.today();
		const pack = rules.on(today);
		const isOther =
			pack.name !== decides.name || pack.version !== decides.version;
		if (!isOther && today === day) return;
		day = today;
		decides = pack;
		if (isOther) {
			const { name, version } = pack;
			log("rulesInForce", { version });
			ports.onRemark(phrase("remark.rulesChanged", { name, version }));
		}
		ports.onChange();
	}
	const unfollow = rules.follow((problem) => {
		if (problem !== null)
			ports.onRemark(phrase("remark.rulesBroken", { file: problem }));
		look();
	}, ports.onBlind);
	const timer = setInterval(look, dayCheckMs);
	return () => {
		clearInterval(timer);
		unfollow();
	};
}
