import { fail, ok, type Result } from "../core/result.ts";
import type { Io } from "./io.ts";

/** As long as a PIN may be in `contract/store.ts`. */
const longestPin = 64;

/** The next line of standard input. Code: `input.missing` (detail: what was asked for). */
export type Ask = (what: string) => Promise<Result<string>>;

/** Asks for one line after the other, and lets standard input go whatever happens. */
export async function asking<T>(
	io: Io,
	work: (ask: Ask) => Promise<Result<T>>,
): Promise<Result<T>> {
	const lines = io.lines[Symbol.asyncIterator]();
	try {
		return await work(async (what) => {
			io.err(`lintas: ${what}:`);
			const { done, value } = await lines.next();
			return done || value === "" ? fail("input.missing", what) : ok(value);
		});
	} finally {
		// A terminal stays open: the process would wait for more of it.
		await lines.return?.();
	}
}

/**
 * Somebody's PIN; what is typed at a terminal is not shown. Codes: `input.missing`, `pin.wrong`
 * (longer than any PIN; detail: the account).
 */
export async function askPin(
	io: Io,
	ask: Ask,
	accountId: string,
): Promise<Result<string>> {
	io.hideTyping?.();
	const pin = await ask(`PIN of ${accountId}`);
	return pin.ok && pin.value.length > longestPin
		? fail("pin.wrong", accountId)
		: pin;
}
