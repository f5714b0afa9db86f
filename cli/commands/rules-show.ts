import { isDay } from "../../core/day.ts";
import { isConfirmed } from "../../core/law/evidence.ts";
import { inForce } from "../../core/law/pack.ts";
import { partsOfKind } from "../../core/law/pack-parts.ts";
import { placedRules } from "../../core/law/rules-of.ts";
import { type Command, textOf } from "../command.ts";
import { writeJson } from "../io.ts";
import { deskPack } from "../rules/desk-pack.ts";
import { rulesFrom } from "../rules/rules-from.ts";
import { readRules } from "../verify/read-rules.ts";
import { complain } from "../with-store.ts";

const usage = `rules show [FILE...] [--day DAY]
  the rules of the pack that decides at the desk (--data), or of these, one a line after
  the pack's own; --day: the pack of that day, and only its rules in force then`;

export const rulesShow: Command = {
	name: "rules show",
	usage,
	options: { day: { type: "string" } },
	words: { least: 0, most: 64 },
	run(io, given) {
		const day = textOf(given, "day");
		if (day !== undefined && !isDay(day)) {
			return complain(io, {
				code: "usage.arguments",
				detail: `No such day '${day}'`,
			});
		}
		const read =
			given.words.length === 0
				? deskPack(io, day === undefined ? given : { ...given, today: day })
				: readRules(given.words, rulesFrom(io, given));
		if (!read.ok) return complain(io, read.error);
		const pack = read.value;
		const { state, name, version, issuedOn, effectiveFrom } = pack;
		const tables = partsOfKind("table").map((part) => [part, pack[part]]);
		const all = placedRules(pack);
		const rules =
			day === undefined
				? all
				: all.filter(({ rule }) => inForce([rule], day).length > 0);
		writeJson(io, {
			pack: { state, name, version, issuedOn, effectiveFrom },
			rules: rules.length,
			unverified: rules.filter(({ rule }) => !isConfirmed(rule)).length,
			...Object.fromEntries(tables),
		});
		for (const { path, key, rule } of rules) {
			writeJson(io, { part: path[0], subject: key, ...rule });
		}
		return 0;
	},
};
