import type { Day } from "../../core/day.ts";
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
	let decides = rules.on(day);
	/** Two texts of one name: the officer is told once, and the status line tells them apart. */
	function tellIfAmbiguous(): void {
		if (!rules.isAmbiguous(decides.packDigest)) return;
		const { name, version } = decides.pack;
		ports.onRemark(phrase("remark.rulesAmbiguous", { name, version }));
	}
	function look(): void {
		const today = ports.today();
		const fresh = rules.on(today);
		const isOther = fresh.packDigest !== decides.packDigest;
		if (!isOther && today === day) return;
		day = today;
		decides = fresh;
		if (isOther) {
			const { name, version } = fresh.pack;
			log("rulesInForce", { version, digest: fresh.packDigest.slice(0, 12) });
			ports.onRemark(phrase("remark.rulesChanged", { name, version }));
			tellIfAmbiguous();
		}
		ports.onChange();
	}
	tellIfAmbiguous();
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
