import type { BoardingPassProblem } from "./boarding-pass.ts";
import { column } from "./columns.ts";
import {
	dayOfYearAt,
	resolveAfter,
	resolveIssueDate,
	resolveNearest,
	type YearDay,
} from "./dates.ts";
import { type Conditional, UNIQUE_HEAD } from "./read-conditional.ts";

/** Where the issue date stands in the variable field of the first leg. */
const ISSUE_DATE = UNIQUE_HEAD + 3;

/** The day of issue, or null where it is blank, cut off or impossible (which is reported). */
export function issueDay(
	{ unique }: Conditional,
	variable: number,
	today: YearDay,
	problems: BoardingPassProblem[],
): YearDay | null {
	const printed = unique?.issueDate;
	if (printed === undefined || printed === "") return null;
	const issued = resolveIssueDate(printed, today);
	if (issued === null) {
		const offset = variable + ISSUE_DATE;
		problems.push({
			code: "boardingPass.issueDate",
			field: "issueDate",
			offset,
		});
	}
	return issued;
}

/**
 * The day of a flight whose day of the year stands at `offset`; `from` is the day of
 * issue or of the leg before it. Without one the year is assumed, and that is reported.
 */
export function flightDay(
	text: string,
	offset: number,
	leg: number,
	from: YearDay | null,
	today: YearDay,
	problems: BoardingPassProblem[],
): YearDay | null {
	if (column(text, offset, offset + 3) === "") return null;
	const day = dayOfYearAt(text, offset);
	let resolved: YearDay | null = null;
	if (day > 0) {
		resolved =
			from === null ? resolveNearest(day, today) : resolveAfter(day, from);
	}
	if (resolved !== null && from !== null) return resolved;
	const reason = resolved === null ? "dayOfYear" : "yearAssumed";
	const field = `legs[${leg}].julianDate`;
	problems.push({ code: `boardingPass.${reason}`, field, offset });
	return resolved;
}
