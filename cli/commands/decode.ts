import type { Day } from "../../core/day.ts";
import { decodeMrzLine } from "../../core/mrz/decode-line.ts";
import { type Failure, fail, ok, type Result } from "../../core/result.ts";
import type { Command } from "../command.ts";
import { type ExitCode, writeJson } from "../io.ts";
import { idOf, type JsonObject, readJsonLine } from "../json-line.ts";

const usage = `decode [--now DAY]
  reads lines {"id","text"} or {"id","hex"} from standard input and writes one
  line each: {"id","kind","format","ok","fields","checks","problems"}
  exit: 1 when a line was no valid document, 2 when a line was no such input`;

/** The text of a reading. Codes: `input.text` (neither or both), `input.hex`. */
function textIn({ text, hex }: JsonObject): Result<string> {
	if (typeof text === "string" && hex === undefined) return ok(text);
	if (typeof hex !== "string" || text !== undefined) return fail("input.text");
	const isHex = hex.length % 2 === 0 && /^[0-9a-f]*$/i.test(hex);
	// Byte for byte: what is no MRZ keeps its bytes and is told apart below.
	return isHex
		? ok(Buffer.from(hex, "hex").toString("latin1"))
		: fail("input.hex");
}

function undecodable(problem: Failure) {
	return {
		kind: "unknown",
		format: "none",
		ok: false,
		fields: {},
		checks: {},
		problems: [problem],
	};
}

interface Answer {
	readonly value: { readonly id: string | number | null; readonly ok: boolean };
	/** False: the line asked nothing that could be answered. */
	readonly isInput: boolean;
}

function answer(line: string, today: Day): Answer {
	const given = readJsonLine(line);
	if (!given.ok) {
		return { value: { id: null, ...undecodable(given.error) }, isInput: false };
	}
	const id = idOf(given.value);
	const text = textIn(given.value);
	return text.ok
		? { value: { id, ...decodeMrzLine(text.value, today) }, isInput: true }
		: { value: { id, ...undecodable(text.error) }, isInput: false };
}

export const decode: Command = {
	name: "decode",
	usage,
	options: {},
	words: { least: 0, most: 0 },
	async run(io, { today }) {
		let code: ExitCode = 0;
		for await (const line of io.lines) {
			const { value, isInput } = answer(line, today);
			writeJson(io, value);
			if (!isInput) code = 2;
			else if (!value.ok && code === 0) code = 1;
		}
		return code;
	},
};
