import type { Route } from "../kiosk/route.ts";
import type { KioskLanguage } from "../languages.ts";

/** What a slip says; the page finds the words by these codes and no others. */
export type SlipCode =
	| "demo"
	| "slip.copy"
	| "slip.title"
	| "slip.gate"
	| "slip.counter"
	| "slip.travellers"
	| "slip.case"
	| "slip.date"
	| "slip.keep";

/** How a line looks on the paper. */
export type SlipLook = "mark" | "title" | "step" | "number" | "fact" | "note";

export interface SlipLine {
	readonly look: SlipLook;
	readonly code: SlipCode;
	readonly values?: Readonly<Record<string, string | number>>;
}

/** The paper that a traveller takes along. Nobody can read from it why. */
export interface Slip {
	readonly language: KioskLanguage;
	readonly route: Route;
	readonly lines: readonly SlipLine[];
	/** What the QR code holds: the case number and nothing else. */
	readonly caseNumber: string;
}

export interface SlipFacts {
	readonly language: KioskLanguage;
	readonly route: Route;
	/** Name of the gate or counter: `12`. */
	readonly place: string;
	readonly caseNumber: string;
	readonly travellers: number;
	/** `YYYY-MM-DD` */
	readonly day: string;
	/** A slip of this case may have come out before. */
	readonly isCopy: boolean;
	/** Demonstration data: said on everything that is printed. */
	readonly isDemo: boolean;
}

/** The slip of a visit: codes and values, from the top of the paper down. */
export function slipOf(facts: SlipFacts): Slip {
	const { language, route, place, caseNumber, travellers, day } = facts;
	const marks: SlipLine[] = [
		...(facts.isDemo ? [{ look: "mark", code: "demo" } as const] : []),
		...(facts.isCopy ? [{ look: "mark", code: "slip.copy" } as const] : []),
	];
	return {
		language,
		route,
		lines: [
			...marks,
			{ look: "title", code: "slip.title" },
			{ look: "step", code: `slip.${route}`, values: { place } },
			{ look: "number", code: "slip.case", values: { caseNumber } },
			{ look: "fact", code: "slip.travellers", values: { count: travellers } },
			{ look: "fact", code: "slip.date", values: { day } },
			{ look: "note", code: "slip.keep" },
		],
		caseNumber,
	};
}
