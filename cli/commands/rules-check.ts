import { isComing } from "../../core/law/pack-faults.ts";
import { packAdvice } from "../../desk/sources/pack-advice.ts";
import { packFindings } from "../../desk/sources/pack-findings.ts";
import { longestPackBytes, packOf } from "../../desk/sources/read-pack.ts";
import type { Command } from "../command.ts";
import { writeJson } from "../io.ts";
import { rulesFrom } from "../rules/rules-from.ts";
import {
	inFile,
	packBytes,
	type RulesFrom,
	textOf,
} from "../verify/read-rules.ts";

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
	const text = bytes.ok ? textOf(bytes.value, from) : bytes;
	if (!text.ok) return { file, ok: false, error: inFile(file, text.error) };
	const { today } = from;
	const found = packFindings(text.value, today, longestPackBytes);
	const { pack, faults } = found;
	const advice = pack ? told(packAdvice(pack, text.value, today)) : [];
	const read = packOf(found);
	if (!read.ok) {
		const error = inFile(file, read.error);
		return { file, ok: false, error, faults: told(faults), advice };
	}
	const { state, name, version, effectiveFrom } = read.value;
	return {
		file,
		ok: true,
		...{ state, name, version, effectiveFrom },
		isComing: isComing(read.value, today),
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
