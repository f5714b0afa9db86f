import type { Failure } from "../core/result.ts";
import type { Store } from "../store/open-store.ts";
import type { Arguments } from "./command.ts";
import type { ExitCode, Io } from "./io.ts";
import { openDeskStore } from "./open-desk-store.ts";

/** A failure for a person: its code, and what is known of it, on one line. */
export function complain(io: Io, { code, detail }: Failure): ExitCode {
	const more = detail ? `: ${detail.replace(/\s+/g, " ")}` : "";
	io.err(`lintas: ${code}${more}`);
	return 2;
}

/** A failure that is a check's answer is a finding; any other is no usable input. */
export function refuse(io: Io, failure: Failure): ExitCode {
	complain(io, failure);
	return /^(trust|pin|approval)\./.test(failure.code) ? 1 : 2;
}

/** Runs `work` on the desk's store and closes it whatever happens. */
export async function withStore(
	io: Io,
	given: Arguments,
	mayCreate: boolean,
	work: (store: Store) => ExitCode | Promise<ExitCode>,
): Promise<ExitCode> {
	const opened = await openDeskStore(io, given, mayCreate);
	if (!opened.ok) return complain(io, opened.error);
	try {
		return await work(opened.value);
	} finally {
		opened.value.close();
	}
}
