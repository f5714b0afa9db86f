import { parse as parsePeer } from "mrz";
import { parseMRZ as parseFast } from "mrz-fast";
import { parseMrz } from "../../../core/mrz/parse.ts";
import { repairMrz } from "../../../core/mrz/repair.ts";
import {
	misread,
	randomBelow,
	randomDocument,
} from "../../core/mrz/repair-documents.ts";
import { cpuMsOf, rounded } from "./measure.ts";

const TODAY = "2026-06-15";
const DOCUMENTS = 1_500;
/** `mrz-fast` tries combinations for seconds on what it cannot correct: it gets this long. */
const ENGINE_LIMIT_MS = 5_000;

/** Number, birth and expiry of a TD3: what a border looks a traveller up by. */
function keyOf(text: string): string {
	const line = text.split("\n")[1] ?? "";
	return line.slice(0, 9) + line.slice(13, 19) + line.slice(21, 27);
}

function holds(text: string): boolean {
	const parsed = parseMrz(text, TODAY);
	return parsed.ok && parsed.value.ok;
}

/** What an engine offers as the document; null: nothing, or a choice for a person. */
type Engine = (reading: string) => string | null;

const engines: Readonly<Record<"lintas" | "mrz" | "mrzFast", Engine>> = {
	lintas: (reading) => {
		const repair = repairMrz(reading, TODAY);
		if (!repair.ok || !repair.value.unique) return null;
		const text = repair.value.solutions[0]?.text;
		return text === undefined ? null : keyOf(text);
	},
	mrz: (reading) => {
		const { valid, fields } = parsePeer(reading, { autocorrect: true });
		return valid ? keyOfFields(fields) : null;
	},
	mrzFast: (reading) => {
		const [first = "", second = ""] = reading.split("\n");
		const { valid, fields } = parseFast([first, second], {
			errorCorrection: true,
		});
		return valid ? keyOfFields(fields) : null;
	},
};

type Fields = Readonly<Record<string, string | null | undefined>>;
function keyOfFields(fields: object): string {
	const { documentNumber, birthDate, expirationDate } = fields as Fields;
	return `${(documentNumber ?? "").padEnd(9, "<")}${birthDate ?? ""}${expirationDate ?? ""}`;
}

interface Tally {
	/** Fewer than all when the engine ran out of its time. */
	documents: number;
	/** Offered as the document, and it is. */
	right: number;
	/** Offered although a character was changed into a wrong one. */
	wrongAccepted: number;
	/** Offered with a misread character left alone that no check digit sees (6/G, or sums that cancel out). */
	blindAccepted: number;
	/** Left to a person. */
	left: number;
}

function judge(engine: Engine, reading: string, truth: string, tally: Tally) {
	const offered = engine(reading);
	const [wanted, read] = [keyOf(truth), keyOf(reading)];
	if (offered === null) tally.left++;
	else if (offered === wanted) tally.right++;
	else {
		const isChange = [...offered].some(
			(it, at) => it !== wanted.charAt(at) && it !== read.charAt(at),
		);
		const isBlind = !isChange && offered.length === wanted.length;
		tally[isBlind ? "blindAccepted" : "wrongAccepted"]++;
	}
}

/** Of readings that differ from the document, by the number of confusions. */
function confusions(count: number) {
	const below = randomBelow(20260615 + count);
	const none = {
		documents: 0,
		right: 0,
		wrongAccepted: 0,
		blindAccepted: 0,
		left: 0,
	};
	const tallies = {
		lintas: { ...none },
		mrz: { ...none },
		mrzFast: { ...none },
	};
	const pairs = Array.from({ length: DOCUMENTS }, () => {
		const truth = randomDocument(below, true);
		return { truth, reading: misread(truth, count, below) };
	});
	const cpuMs: Record<string, number> = {};
	for (const name of ["lintas", "mrz", "mrzFast"] as const) {
		const tally = tallies[name];
		const endMs = performance.now() + ENGINE_LIMIT_MS;
		const used = cpuMsOf(() => {
			for (const { truth, reading } of pairs) {
				if (performance.now() > endMs) break;
				tally.documents++;
				judge(engines[name], reading, truth, tally);
			}
		});
		cpuMs[name] = rounded(used / tally.documents, 3);
	}
	return {
		documents: DOCUMENTS,
		undetectable: pairs.filter(({ reading }) => holds(reading)).length,
		...tallies,
		cpuMsEach: cpuMs,
	};
}

/** All formats: whether an only solution ever holds a wrong change, and how often the document is among the offered. */
function everyFormat(count: number) {
	const below = randomBelow(77 + count);
	const tally = {
		documents: DOCUMENTS,
		unique: 0,
		wrongAccepted: 0,
		offered: 0,
	};
	for (let round = 0; round < DOCUMENTS; round++) {
		const truth = randomDocument(below);
		const reading = misread(truth, count, below);
		const repair = repairMrz(reading, TODAY);
		if (!repair.ok) continue;
		const { solutions, unique } = repair.value;
		if (solutions.some(({ text }) => text === truth)) tally.offered++;
		if (!unique) continue;
		tally.unique++;
		const offered = solutions[0]?.text ?? "";
		const isWrong = [...offered].some(
			(it, at) => it !== truth.charAt(at) && it !== reading.charAt(at),
		);
		if (isWrong) tally.wrongAccepted++;
	}
	return tally;
}

export function repair() {
	const counts = [1, 2, 3];
	const td3 = counts.map((count) => ({
		confusions: count,
		...confusions(count),
	}));
	const all = counts.map((count) => ({
		confusions: count,
		...everyFormat(count),
	}));
	const sum = [...td3.map((it) => it.lintas), ...all].reduce(
		(total, { wrongAccepted }) => total + wrongAccepted,
		0,
	);
	return { wrongAccepted: sum, td3, everyFormat: all };
}
