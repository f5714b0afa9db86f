import type { CaseView } from "../../contract/lane-monitor.ts";

/** As somebody types it or a slip carries it: no case, no blanks, no dashes. */
export function caseKey(text: string): string {
	return text.toUpperCase().replace(/[^0-9A-Z]/g, "");
}

/** The cases whose number holds what was typed; all of them for nothing. */
export function findCases(
	cases: readonly CaseView[],
	typed: string,
): readonly CaseView[] {
	const key = caseKey(typed);
	return key === ""
		? cases
		: cases.filter(({ caseNumber }) => caseKey(caseNumber).includes(key));
}
