/** How a simulated reader frames and spoils what it sends. */
export interface CaptureOptions {
	readonly framing?: "lines" | "stxEtx";
	/** Line terminator; STX/ETX readers send CR. */
	readonly lineEnd?: "\r" | "\n" | "\r\n";
	/** Plain lines only: leave the last terminator out. */
	readonly unterminated?: boolean;
	/** How many characters to replace by another letter. */
	readonly corrupt?: number;
	/** How many bytes to leave out at the end. */
	readonly truncate?: number;
	/** How many times to send the whole document without a pause. */
	readonly repeat?: number;
}

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<";

function spoil(bytes: Uint8Array, count: number, random: () => number): void {
	const places = [...bytes.keys()].filter((at) => (bytes[at] ?? 0) > 0x1f);
	for (let done = 0; done < count && places.length > 0; done += 1) {
		const [at = 0] = places.splice(Math.floor(random() * places.length), 1);
		const others = letters.replace(String.fromCharCode(bytes[at] ?? 0), "");
		bytes[at] = others.charCodeAt(Math.floor(random() * others.length));
	}
}

/** The bytes one swipe puts on the wire. */
export function captureBytes(
	lines: readonly string[],
	options: CaptureOptions,
	random: () => number,
): Uint8Array {
	const end = options.lineEnd ?? "\r";
	const body = lines.map((line) => line + end).join("");
	const text =
		options.framing === "stxEtx"
			? `\x02${body}\x03`
			: options.unterminated
				? body.slice(0, -end.length)
				: body;
	const bytes = Uint8Array.from(Buffer.from(text, "latin1"));
	spoil(bytes, options.corrupt ?? 0, random);
	const kept = bytes.subarray(
		0,
		Math.max(0, bytes.length - (options.truncate ?? 0)),
	);
	return Uint8Array.from(
		Array.from({ length: options.repeat ?? 1 }, () => [...kept]).flat(),
	);
}
