import { RulePack as RulePackSchema } from "../../contract/rules.ts";
import type { RulePack } from "../../core/law/pack.ts";
import indonesia from "../../rules/idn.json" with { type: "json" };

/** The pack that ships with the product; a faulty one is a bug and stops the start. */
export function shippedPack(): RulePack {
	return RulePackSchema.parse(indonesia);
}
