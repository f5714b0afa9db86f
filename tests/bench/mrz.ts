/**
 * parseMrz against npm `mrz` on the same specimens in the same run. The peer reports
 * fields and check digits as well, so that both sides do comparable work.
 * Usage: node tests/bench/mrz.ts [--json]
 */
import { parse as parsePeer } from "mrz";
import { parseMrz } from "../../core/mrz/parse.ts";

const TODAY = "2026-06-15";
const ROUNDS = 9;
const BATCH = 4000;
const SPECIMENS = [
	"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10",
	"P<D<<MUSTERMANN<<ERIKA<<<<<<<<<<<<<<<<<<<<<<\nC01X00T478D<<6408125F3310311<<<<<<<<<<<<<<<2",
	"P<UTONILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K\nL898902C36UTO7408122F3004157<<<<<<<<<<<<<<<4",
	"I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<",
	"I<UTOD23145890<7349<<<<<<<<<<<\n3407127M9507122UTO<<<<<<<<<<<2\nSTEVENSON<<PETER<JOHN<<<<<<<<<",
	"I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6",
];

/** Keeps results alive so that no engine can leave the work out. */
let kept = 0;

function ours(): void {
	for (const text of SPECIMENS) {
		const parsed = parseMrz(text, TODAY);
		if (parsed.ok) kept += parsed.value.fields.surname.length;
	}
}

function peer(): void {
	for (const text of SPECIMENS) {
		kept += parsePeer(text).fields.lastName?.length ?? 0;
	}
}

function opsPerCpuSecond(run: () => void, batch: number): number {
	const before = process.cpuUsage();
	for (let i = 0; i < batch; i++) run();
	const used = process.cpuUsage(before);
	return (batch * SPECIMENS.length) / ((used.user + used.system) / 1e6);
}

function median(values: readonly number[]): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

for (let i = 0; i < 500; i++) {
	ours();
	peer();
}
const rounds = Array.from({ length: ROUNDS }, () => ({
	ours: opsPerCpuSecond(ours, BATCH),
	peer: opsPerCpuSecond(peer, BATCH / 4),
}));
const result = {
	bench: "mrz",
	opsPerCpuSecond: Math.round(median(rounds.map((round) => round.ours))),
	peerOpsPerCpuSecond: Math.round(median(rounds.map((round) => round.peer))),
	ratio: Number(median(rounds.map((r) => r.ours / r.peer)).toFixed(2)),
	rounds: ROUNDS,
};
if (kept === 0) throw new Error("nothing was parsed");
if (process.argv.includes("--json")) console.log(JSON.stringify(result));
else {
	console.log(
		`parseMrz ${result.opsPerCpuSecond}/CPU-s, npm mrz ${result.peerOpsPerCpuSecond}/CPU-s, ratio ${result.ratio} (median of ${ROUNDS})`,
	);
}
