import type { Day } from "../../core/day.ts";
import { dataFiles } from "../../desk/data-files.ts";
import type { Arguments } from "../command.ts";
import type { Io } from "../io.ts";
import type { RulesFrom } from "../verify/read-rules.ts";

/**
 * The day against which a pack may be from the future: the later of `--now`
 * and the clock, so that an old case can be asked under a newer pack.
 */
function latest(given: Arguments, io: Io): Day {
	const clock = new Date(io.nowMs()).toISOString().slice(0, 10);
	return given.today > clock ? given.today : clock;
}

export function rulesFrom(io: Io, given: Arguments): RulesFrom {
	return {
		today: latest(given, io),
		signersFile: dataFiles(given.dataFolder).signers,
	};
}
