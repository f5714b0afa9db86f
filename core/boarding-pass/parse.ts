import type { Day } from "../day.ts";
import { fail, ok, type Result } from "../result.ts";
import type {
	BoardingPass,
	BoardingPassLeg,
	BoardingPassProblem,
} from "./boarding-pass.ts";
import { resolveIssueDate } from "./dates.ts";
import {
	type Conditional,
	readConditional,
	variableLength,
} from "./read-conditional.ts";
import { LEG_OFFSETS, type LegHead, readLegHead } from "./read-leg.ts";
import { readSecurity } from "./read-security.ts";
import { resolveFlightDays } from "./resolve-dates.ts";
import { type TextCursor, textCursor } from "./text-cursor.ts";

/** Above four legs with full variable fields and a full security block (1466). */
export const MAX_BOARDING_PASS_CHARACTERS = 2048;

/** Problems that leave the text readable by the layout of the resolution. */
const REMARKS: readonly string[] = [
	"dayOfYear",
	"issueDate",
	"yearAssumed",
	"version",
	"name",
	"characters",
	"trailingBlanks",
].map((reason) => `boardingPass.${reason}`);

/**
 * A bar coded boarding pass of one to four legs (IATA Resolution 792), any version.
 * `text`: at most 2048 printable ASCII characters. `today` settles the years. A pass
 * whose sizes contradict its data is a value with `ok` false. Errors:
 * `boardingPass.tooLong`, `.characters`, `.format`, `.legs`, `.truncated`, `.size`,
 * `.versionMarker`, `.trailingText`.
 */
export function parseBoardingPass(
	text: string,
	today: Day,
): Result<BoardingPass> {
	if (text.length > MAX_BOARDING_PASS_CHARACTERS) {
		return fail("boardingPass.tooLong", `${text.length} characters`);
	}
	const stray = text.search(/[^ -~]/);
	if (stray >= 0) return fail("boardingPass.characters", `at ${stray}`);
	if (!text.startsWith("M")) return fail("boardingPass.format");
	const cursor = textCursor(text, 1);
	const count = cursor.upTo(1);
	if (!/^[1-4]$/.test(count)) return fail("boardingPass.legs");
	const name = cursor.take(20);
	if (!name.ok) return name;
	const electronicTicket = cursor.take(1);
	if (!electronicTicket.ok) return electronicTicket;
	const problems: BoardingPassProblem[] = [];
	if (name.value.trim() === "") {
		problems.push({ code: "boardingPass.name", offset: 2 });
	}
	const legs = readLegs(text, cursor, Number(count), problems);
	if (!legs.ok) return legs;
	const security = readSecurity(cursor, problems);
	if (!security.ok) return security;
	const pass = withDays(legs.value, today, problems);
	return ok({
		passengerName: name.value.trimEnd(),
		electronicTicket: electronicTicket.value,
		...pass,
		...(security.value === null ? {} : { security: security.value }),
		ok: problems.every(({ code }) => REMARKS.includes(code)),
		problems,
	});
}

interface ReadLeg extends LegHead {
	readonly conditional: Conditional;
}

function readLegs(
	text: string,
	cursor: TextCursor,
	count: number,
	problems: BoardingPassProblem[],
): Result<readonly ReadLeg[]> {
	const legs: ReadLeg[] = [];
	for (let at = 0; at < count; at++) {
		const place = { isFirst: at === 0, isLast: at === count - 1 };
		const head = readLegHead(cursor);
		if (!head.ok) return head;
		const { fields, offset, variableSize } = head.value;
		if (/[^A-Z0-9 ]/.test(fields.sequence)) {
			problems.push({
				code: "boardingPass.characters",
				field: `legs[${at}].sequence`,
				offset: offset + LEG_OFFSETS.sequence,
			});
		}
		const start = cursor.offset();
		const length = variableLength(text, start, variableSize, place, problems);
		const field = cursor.take(length);
		if (!field.ok) return field;
		const within = textCursor(text, start, start + length);
		const conditional = readConditional(within, place, problems);
		if (!conditional.ok) return conditional;
		legs.push({ ...head.value, conditional: conditional.value });
	}
	return ok(legs);
}

function withDays(
	legs: readonly ReadLeg[],
	today: Day,
	problems: BoardingPassProblem[],
): Pick<BoardingPass, "legs" | "version" | "unique" | "issuedOn"> {
	const { version, unique, issueDateOffset } = legs[0]?.conditional ?? {
		issueDateOffset: -1,
	};
	const printed = unique?.issueDate ?? "";
	const issuedOn = resolveIssueDate(printed, today);
	if (issuedOn === null && printed.trim() !== "") {
		problems.push({
			code: "boardingPass.issueDate",
			field: "issueDate",
			offset: issueDateOffset,
		});
	}
	const days = resolveFlightDays(legs, issuedOn, today, problems);
	return {
		legs: legs.map((leg, at) => withDay(leg, days[at] ?? null)),
		...(version === undefined ? {} : { version }),
		...(unique === undefined ? {} : { unique }),
		issuedOn,
	};
}

function withDay(leg: ReadLeg, date: Day | null): BoardingPassLeg {
	const { repeated, airlinePrivate } = leg.conditional;
	return {
		...leg.fields,
		date,
		...(repeated === undefined ? {} : { repeated }),
		...(airlinePrivate === undefined ? {} : { airlinePrivate }),
	};
}
