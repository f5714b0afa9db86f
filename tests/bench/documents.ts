/**
 * What readers hand over: boarding passes against npm `bcbp`, repair of misread MRZs beside npm
 * `mrz` and `mrz-fast` on the same readings, seals read and verified. One JSON line.
 *
 * node tests/bench/documents.ts [--json]
 */
import { boardingPasses } from "./documents/boarding-passes.ts";
import { repair } from "./documents/repair.ts";
import { seals } from "./documents/seals.ts";

const result = {
	bench: "documents",
	seals: seals(),
	boardingPasses: boardingPasses(),
	repair: repair(),
};
if (process.argv.includes("--json")) console.log(JSON.stringify(result));
else console.log(JSON.stringify(result, null, 2));
