import { isDay } from "../../core/day.ts";
import { summarise } from "../../core/kiosk/visit-summary.ts";
import { addDays } from "../../core/law/days.ts";
import { type Command, textOf } from "../command.ts";
import { writeJson } from "../io.ts";
import { complain, withStore } from "../with-store.ts";

const defaultDays = 30;

const usage = `visits export [--from DAY] [--until DAY] [--summary] [--data DIR] [--demo]
  writes the visits at the kiosks of these days, one JSON line each: how they
  ended, how long each step took; the last ${defaultDays} days unless told
  --summary   one line: counts, and medians and 95th percentiles by step
  nothing in it belongs to a person`;

export const visitsExport: Command = {
	name: "visits export",
	usage,
	options: {
		from: { type: "string" },
		until: { type: "string" },
		summary: { type: "boolean" },
	},
	words: { least: 0, most: 0 },
	run(io, given) {
		const until = textOf(given, "until") ?? given.today;
		const from = textOf(given, "from") ?? addDays(until, -defaultDays);
		const wrong = [from, until].find((day) => !isDay(day));
		if (wrong !== undefined)
			return complain(io, { code: "input.day", detail: wrong });
		return withStore(io, given, false, (store) => {
			const found = store.visitsBetween(from, until);
			if (!found.ok) return complain(io, found.error);
			if (given.values.summary === true) {
				writeJson(io, { from, until, ...summarise(found.value) });
				return 0;
			}
			for (const visit of found.value) writeJson(io, visit);
			return 0;
		});
	},
};
