import { isComing } from "../../core/law/pack-faults.ts";
import type { Result } from "../../core/result.ts";
import { packAdvice } from "../../desk/sources/pack-advice.ts";
import { packFindings } from "../../desk/sources/pack-findings.ts";
import { longestPackBytes } from "../../desk/sources/read-pack.ts";
import type { Command } from "../command.ts";
import { writeJson } from "../io.ts";
import { rulesFrom } from "../rules/rules-from.ts";
import { packBytes, type RulesFrom, textOf } from "../verify/read-rules.ts";

const usage = `rules check FILE...
  whether a pack would be accepted, one line each: its state and version, or
  every fault for which it is refused whole (code, line, path, what was seen);
  advice: what decides and is seldom meant, such as a state that is on a list
  twice; a signed pack must be signed by one of signers.json
  exit: 1 when one is refused`;

/** Places as a person reads them: `visaFree.0.nationalities.3`. */
function told<F extends { readonly path: readonly (string | number)[] }>(
	findings: readonly F[],
) {
	return findings.map((finding) => ({
		...finding,
		path: finding.path.join("."),
	}));
}

function checked(file: string, from: RulesFrom): object {
	const bytes = packBytes(file);
	const text: Result<string> = bytes.ok ? textOf(bytes.value, from) : bytes;
	if (!text.ok) return { file, ok: false, error: text.error };
	const { pack, faults } = packFindings(
		text.value,
		from.today,
		longestPackBytes,
	);
	const advice = pack ? told(packAdvice(pack, text.value, from.today)) : [];
	const [first] = faults;
	if (first || !pack)
		return {
			file,
			ok: false,
			error: { code: first?.code, detail: first?.detail },
			faults: told(faults),
			advice,
		};
	const { state, name, version, effectiveFrom } = pack;
	return {
		file,
		ok: true,
		...{ state, name, version, effectiveFrom },
		isComing: isComing(pack, from.today),
		advice,
	};
}

export const rulesCheck: Command = {
	name: "rules check",
	usage,
	options: {},
	words: { least: 1, most: 64 },
	run(io, given) {
		const from = rulesFrom(io, given);
		let hasRefused = false;
		for (const file of given.words) {
			const said = checked(file, from);
			hasRefused ||= "error" in said;
			writeJson(io, said);
		}
		return hasRefused ? 1 : 0;
	},
};
