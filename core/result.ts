import type { FailureCode } from "./codes/failure-codes.ts";

/**
 * Expected failures are values: `Result` carries either a value or a `Failure`
 * whose code is stable and of the form `area.reason` (`mrz.checkDigit`, `frame.tooLong`).
 */
export interface Failure {
	readonly code: string;
	/** What was seen, for a person; never personal data. */
	readonly detail?: string;
}

export type Result<T, F extends Failure = Failure> =
	| { readonly ok: true; readonly value: T }
	| { readonly ok: false; readonly error: F };

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
	return { ok: true, value };
}

/** A failure that this code found; the codes stand in `core/codes`. */
export function fail(
	code: FailureCode,
	detail?: string,
): { readonly ok: false; readonly error: Failure } {
	return {
		ok: false,
		error: detail === undefined ? { code } : { code, detail },
	};
}

/** A failure that somebody else found, as it came: a host, a reader, another function. */
export function failWith({
	code,
	detail,
}: {
	readonly code: string;
	readonly detail?: string | undefined;
}): {
	readonly ok: false;
	readonly error: Failure;
} {
	return {
		ok: false,
		error: detail === undefined ? { code } : { code, detail },
	};
}

/** Ends an exhaustive switch: a new union member becomes a compile error here. */
export function assertNever(value: never): never {
	throw new Error(`unreachable: ${JSON.stringify(value)}`);
}
