import type { Result } from "../../core/result.ts";

/** What a journal row tells of a change of trust, or of one that a PIN refused; values of at most 200 characters. */
export interface TrustEvent {
	readonly kind: "imported" | "withdrawn" | "importRefused";
	readonly atMs: number;
	readonly detail: Readonly<Record<string, string>>;
}

/**
 * Writes one row and tells its number. Every change of trust is in the journal before it
 * counts: trust that nobody accounts for cannot come to be.
 */
export type TrustJournal = (
	event: TrustEvent,
) => Promise<Result<{ readonly sequence: number }>>;
