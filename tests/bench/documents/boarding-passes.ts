import { decode as decodePeer } from "bcbp";
import { parseBoardingPass } from "../../../core/boarding-pass/parse.ts";
import { vectors } from "../../core/seal/build.ts";
import { cpuMsOf, median, rounded } from "./measure.ts";

const TODAY = "2026-06-15";
const ROUNDS = 7;
const BATCH = 1_500;

const file = vectors<{
	vectors: readonly { bcbp: string; strict_parse: string }[];
	negative: readonly { bcbp: string }[];
}>("bcbp.json");
const good = file.vectors
	.filter(({ strict_parse }) => strict_parse === "ok")
	.map(({ bcbp }) => bcbp);

/** Published negatives, passes seen broken in the field, and good ones broken in every usual way. */
function malformed(): readonly string[] {
	const cuts = good.flatMap((pass) =>
		Array.from({ length: 59 }, (_, at) => pass.slice(0, at + 1)),
	);
	const put = (pass: string, at: number, text: string) =>
		pass.slice(0, at) + text + pass.slice(at + text.length);
	const broken = good.flatMap((pass) => [
		put(pass, 0, "m"),
		put(pass, 0, "S"),
		put(pass, 1, "0"),
		put(pass, 1, "5"),
		put(pass, 58, "ZZ"),
		put(pass, 10, "é"),
		put(pass, 30, "\u0007"),
		`${put(pass, 58, "FF").slice(0, 200)}`,
	]);
	return [
		...file.negative.map(({ bcbp }) => bcbp),
		...file.vectors
			.filter(({ strict_parse }) => strict_parse !== "ok")
			.map(({ bcbp }) => bcbp),
		...cuts,
		...broken,
	];
}

function isFlagged(text: string): boolean {
	const read = parseBoardingPass(text, TODAY);
	return !read.ok || !read.value.ok;
}

function peerThrows(text: string): boolean {
	try {
		decodePeer(text, 2026);
		return false;
	} catch {
		return true;
	}
}

export function boardingPasses() {
	let kept = 0;
	const ours = () => {
		for (const pass of good) {
			const read = parseBoardingPass(pass, TODAY);
			if (read.ok) kept += read.value.legs.length;
		}
	};
	const peer = () => {
		for (const pass of good)
			kept += decodePeer(pass, 2026).data?.legs?.length ?? 0;
	};
	const perCpuSecond = (run: () => void) => {
		const ms = cpuMsOf(() => {
			for (let i = 0; i < BATCH; i++) run();
		});
		return (BATCH * good.length * 1_000) / ms;
	};
	for (let i = 0; i < 300; i++) {
		ours();
		peer();
	}
	const rounds = Array.from({ length: ROUNDS }, () => ({
		ours: perCpuSecond(ours),
		peer: perCpuSecond(peer),
	}));
	if (kept === 0) throw new Error("nothing was decoded");
	const bad = malformed();
	return {
		opsPerCpuSecond: Math.round(median(rounds.map((it) => it.ours))),
		peerOpsPerCpuSecond: Math.round(median(rounds.map((it) => it.peer))),
		ratio: rounded(median(rounds.map((it) => it.ours / it.peer))),
		malformed: bad.length,
		malformedFlagged: bad.filter(isFlagged).length,
		malformedFlaggedByPeer: bad.filter(peerThrows).length,
	};
}
