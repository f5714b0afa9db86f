import type { SwipeOptions } from "./reader.ts";

export type Command =
	| {
			readonly kind: "swipe";
			readonly scenario: string;
			readonly options: SwipeOptions;
	  }
	| { readonly kind: "raw"; readonly bytes: Uint8Array }
	| { readonly kind: "unplug" | "replug" | "quit" }
	| { readonly kind: "unknown"; readonly why: string };

const lineEnds = { cr: "\r", lf: "\n", crlf: "\r\n" } as const;
const counts = new Set(["seed", "corrupt", "truncate", "repeat", "stallMs"]);

type Options = { -readonly [K in keyof SwipeOptions]: SwipeOptions[K] };

function readOption(options: Options, name: string, value: string): boolean {
	if (counts.has(name) && /^\d+$/.test(value))
		options[name as "seed"] = Number(value);
	else if (name === "framing" && (value === "lines" || value === "stxEtx"))
		options.framing = value;
	else if (
		name === "pace" &&
		(value === "drip" || value === "chunks" || value === "burst")
	)
		options.pace = value;
	else if (name === "lineEnd" && value in lineEnds)
		options.lineEnd = lineEnds[value as keyof typeof lineEnds];
	else if (name === "unterminated" && value === "yes")
		options.unterminated = true;
	else return false;
	return true;
}

/**
 * One line of the simulator's input: `swipe <id or index> [name=value ...]`,
 * `raw <hex>`, `unplug`, `replug`, `quit`.
 */
export function readCommand(line: string): Command {
	const [word = "", first = "", ...rest] = line.trim().split(/\s+/);
	switch (word) {
		case "unplug":
		case "replug":
		case "quit":
			return { kind: word };
		case "raw":
			return /^([0-9a-f]{2})+$/i.test(first)
				? { kind: "raw", bytes: Uint8Array.from(Buffer.from(first, "hex")) }
				: { kind: "unknown", why: "raw needs an even number of hex digits" };
		case "swipe": {
			const options: Options = {};
			for (const each of rest) {
				const [name = "", value = ""] = each.split("=");
				if (!readOption(options, name, value))
					return { kind: "unknown", why: `option ${each}` };
			}
			return first === ""
				? { kind: "unknown", why: "swipe needs a scenario" }
				: { kind: "swipe", scenario: first, options };
		}
		default:
			return { kind: "unknown", why: `command ${word}` };
	}
}
