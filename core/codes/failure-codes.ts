import { DESK_CODES } from "./desk-codes.ts";
import { READING_CODES } from "./reading-codes.ts";
import { TRUST_CODES } from "./trust-codes.ts";

/** Every area with its reasons; `fail` takes no other code, and each has words in the catalogues. */
export const FAILURES = { ...READING_CODES, ...TRUST_CODES, ...DESK_CODES };

type Area = keyof typeof FAILURES;

export type FailureCode = {
	[A in Area]: `${A}.${(typeof FAILURES)[A][number]}`;
}[Area];

export const FAILURE_CODES: readonly string[] = Object.entries(
	FAILURES,
).flatMap(([area, reasons]) => reasons.map((reason) => `${area}.${reason}`));
