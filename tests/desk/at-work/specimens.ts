import { readFileSync } from "node:fs";
import { demoFiles } from "../../../scripts/setup/demo.mjs";

/** A specimen passport of the demonstration. */
export interface Scenario {
	readonly id: string;
	readonly title: string;
	readonly mrz: string;
	readonly expected: { readonly verdict: string; readonly outcome: string };
}

/** A specimen bar code of the demonstration. */
export interface BarCode {
	readonly id: string;
	readonly aim: string;
	readonly hex: string;
}

export const pins = { sari: "2468", budi: "1357", dewi: "8642", agus: "7531" };

export function scenarios(): Scenario[] {
	return JSON.parse(readFileSync(demoFiles.scenarios, "utf8"));
}

export function scenario(id: string): Scenario {
	const found = scenarios().find((entry) => entry.id === id);
	if (!found) throw new Error(`no scenario ${id}`);
	return found;
}

export function barCode(id: string): BarCode {
	const all: BarCode[] = JSON.parse(readFileSync(demoFiles.barCodes, "utf8"));
	const found = all.find((entry) => entry.id === id);
	if (!found) throw new Error(`no bar code ${id}`);
	return found;
}
