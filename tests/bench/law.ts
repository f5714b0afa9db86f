/**
 * Decisions per CPU-second, and a dry run of a new pack over many crossings
 * with progress. Usage: node tests/bench/law.ts [--json] [--crossings=N]
 */
import { assess } from "../../core/law/assess.ts";
import { addDays } from "../../core/law/days.ts";
import { dryRun, type PastQuestion } from "../../core/law/dry-run.ts";
import { shippedPack } from "../../rules/shipped-pack.ts";
import { questionOf, visa } from "../core/law/cases.ts";

const pack = shippedPack("IDN");
const given = process.argv.find((word) => word.startsWith("--crossings="));
const total = Number(given?.split("=")[1] ?? 100_000);

const nationalities = ["AUS", "SGP", "UTO", "D", "CHN", "PAN", "MNG", "IDN"];
const indices = ["B1", "B2", "C1", "D1", "ITAS"];

/** A crossing of a month, different for each number. */
function past(number: number): PastQuestion {
	const day = addDays("2025-05-15", number % 31);
	const nationality = nationalities[number % nationalities.length] ?? "UTO";
	const isLeaving = number % 3 === 0;
	const arrival = addDays(day, -(number % 80));
	const { pack: _, ...question } = questionOf({
		day,
		direction: isLeaving ? "departure" : "arrival",
		document: { nationality, issuingState: nationality },
		facts: {
			visas:
				number % 4 === 0
					? []
					: [
							visa({
								nationality,
								issuingState: nationality,
								index: indices[number % indices.length] ?? "B1",
								issuedOn: addDays(arrival, -(number % 95)),
								status: isLeaving ? "used" : "issued",
								...(number % 5 === 4 ? { useBy: "2025-12-31" } : {}),
							}),
						],
			crossings: isLeaving
				? [
						{
							day: arrival,
							direction: "arrival",
							place: "DPS",
							...(number % 4 === 0 ? {} : { visaNumber: "V1" }),
						},
					]
				: [],
		},
	});
	return {
		id: String(number),
		under: (pack) => ({ ...question, pack }),
	};
}

function cpuSeconds(before: NodeJS.CpuUsage): number {
	const used = process.cpuUsage(before);
	return (used.user + used.system) / 1e6;
}

function decisionsPerCpuSecond(): number {
	const questions = Array.from({ length: 2000 }, (_, number) =>
		past(number).under(pack),
	);
	let kept = 0;
	const once = () => {
		for (const question of questions) kept += assess(question).because.length;
	};
	once();
	const rounds = Array.from({ length: 9 }, () => {
		const before = process.cpuUsage();
		for (let round = 0; round < 5; round++) once();
		return (5 * questions.length) / cpuSeconds(before);
	}).sort((a, b) => a - b);
	if (kept === 0) throw new Error("nothing was decided");
	return Math.round(rounds[4] ?? 0);
}

/** The pack as a decree might change it: shorter stays, one state less. */
const decree = {
	...pack,
	version: "bench",
	visaIndices: pack.visaIndices.map((rule) =>
		rule.index === "C1" ? { ...rule, stayDays: 30 } : rule,
	),
	visaOnArrival: pack.visaOnArrival.map((rule) => ({
		...rule,
		nationalities: rule.nationalities.filter((state) => state !== "AUS"),
	})),
};

function* month(): Generator<PastQuestion> {
	for (let number = 0; number < total; number++) yield past(number);
}

const perSecond = decisionsPerCpuSecond();
const startedMs = performance.now();
const before = process.cpuUsage();
let changed = 0;
let progressSteps = 0;
for await (const step of dryRun(pack, decree, month(), {
	total,
	every: 5000,
	pause: () => new Promise((resume) => setImmediate(resume)),
})) {
	if (step.kind === "progress") {
		progressSteps += 1;
		process.stderr.write(`${step.done} of ${total}, ${step.changed} changed\n`);
	}
	if (step.kind === "done") changed = step.changed;
}
const result = {
	bench: "law",
	decisionsPerCpuSecond: perSecond,
	dryRun: {
		crossings: total,
		changed,
		progressSteps,
		elapsedMs: Math.round(performance.now() - startedMs),
		cpuSeconds: Number(cpuSeconds(before).toFixed(2)),
	},
};
console.log(
	process.argv.includes("--json")
		? JSON.stringify(result)
		: `${perSecond} decisions/CPU-s; dry run of ${total} crossings in ${result.dryRun.elapsedMs} ms, ${changed} verdicts changed`,
);
