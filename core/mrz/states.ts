import { BEYOND_ISO_3166, type StateCode } from "./beyond-iso.ts";
import { ISO_3166_ALPHA_3 } from "./iso-3166.ts";

export type { StateCode } from "./beyond-iso.ts";

const ISO_STATE: StateCode = { kind: "state" };

const KNOWN: ReadonlyMap<string, StateCode> = new Map([
	...ISO_3166_ALPHA_3.map((iso): [string, StateCode] => [iso, ISO_STATE]),
	...BEYOND_ISO_3166,
]);

/** Every code that stands for something. */
export const STATE_CODES: readonly string[] = [...KNOWN.keys()];

/** What a state code of an MRZ (without fillers, `D` for Germany) stands for; null when it is on no list. */
export function stateCode(text: string): StateCode | null {
	return KNOWN.get(text) ?? null;
}
