/**
 * Random histories of stays against one who turns the pages of a calendar. It
 * fails where one differs. Usage: node tests/bench/stays.ts [--json] [--histories=N] [--seed=N]
 */
import fc from "fast-check";
import { histories, saidOf, stayed } from "../core/law/histories.ts";

function given(name: string, otherwise: number): number {
	const word = process.argv.find((one) => one.startsWith(`--${name}=`));
	return Number(word?.split("=")[1] ?? otherwise);
}

const total = given("histories", 100_000);
const seed = given("seed", 20_261_201);
const seen: Record<string, number> = {};
let differ = 0;
for (const [history, days] of fc.sample(fc.tuple(histories, stayed), {
	numRuns: total,
	seed,
})) {
	const { engine, naive } = saidOf(history, days);
	seen[naive[0]] = (seen[naive[0]] ?? 0) + 1;
	if (engine.join() === naive.join()) continue;
	differ += 1;
	if (differ <= 3) {
		process.stderr.write(
			`${JSON.stringify({ history, days, engine, naive })}\n`,
		);
	}
}
const result = { bench: "stays", histories: total, seed, differ, seen };
console.log(
	process.argv.includes("--json")
		? JSON.stringify(result)
		: `${total} histories, ${differ} differ`,
);
process.exitCode = differ === 0 ? 0 : 1;
