import { fail, ok, type Result } from "../result.ts";
import type {
	BoardingPassProblem,
	RepeatedItems,
	UniqueItems,
} from "./boarding-pass.ts";
import { REPEATED, readItems, UNIQUE } from "./layout.ts";
import { type TextCursor, takeSize, textCursor } from "./text-cursor.ts";

export interface Conditional {
	readonly version?: string;
	readonly unique?: UniqueItems;
	/** Where the issue date stands. */
	readonly issueDateOffset: number;
	readonly repeated?: RepeatedItems;
	readonly airlinePrivate?: string;
}

/** Marker, version and size come before the unique section. */
const UNIQUE_HEAD = 4;
const ISSUE_DATE_OFFSET = 3;

/**
 * How many characters the variable field really takes. Known airline systems state a
 * size that the text does not hold, or one smaller than the section inside; in the
 * last leg the field then runs to the end of the text, and the pass says so.
 */
export function variableLength(
	text: string,
	at: number,
	declared: number,
	leg: { readonly isFirst: boolean; readonly isLast: boolean },
	problems: BoardingPassProblem[],
): number {
	const left = text.length - at;
	if (!leg.isLast) return declared;
	if (declared > left) {
		problems.push({
			code: "boardingPass.variableFieldTooLong",
			offset: at - 2,
			detail: `${declared} declared, ${left} left`,
		});
		return left;
	}
	if (!leg.isFirst || declared < UNIQUE_HEAD) return declared;
	const unique = takeSize(textCursor(text, at + 2));
	const outgrows = unique.ok && unique.value > declared - UNIQUE_HEAD;
	if (!outgrows) return declared;
	problems.push({
		code: "boardingPass.uniqueTooLong",
		offset: at + 2,
		detail: `${unique.value} in a field of ${declared}`,
	});
	return left;
}

/**
 * The variable field of a leg. Sections may end anywhere. Errors:
 * `boardingPass.versionMarker`, `boardingPass.size`.
 */
export function readConditional(
	cursor: TextCursor,
	leg: { readonly isFirst: boolean; readonly isLast: boolean },
	problems: BoardingPassProblem[],
): Result<Conditional> {
	if (cursor.remaining() === 0) return ok({ issueDateOffset: -1 });
	const head = leg.isFirst
		? readUnique(cursor, problems)
		: ok({ issueDateOffset: -1 });
	if (!head.ok) return head;
	if (cursor.remaining() === 0) return head;
	if (cursor.remaining() < 2) return ok(cut(head.value, cursor, problems));
	const offset = cursor.offset();
	const size = takeSize(cursor);
	if (!size.ok) return size;
	if (size.value > cursor.remaining()) {
		problems.push({
			code: "boardingPass.repeatedTooLong",
			offset,
			detail: `${size.value} declared, ${cursor.remaining()} left`,
		});
	}
	const repeated = readItems(cursor.upTo(size.value), REPEATED);
	const airlinePrivate = cursor.upTo(cursor.remaining());
	return ok(
		airlinePrivate === ""
			? { ...head.value, repeated }
			: { ...head.value, repeated, airlinePrivate },
	);
}

function readUnique(
	cursor: TextCursor,
	problems: BoardingPassProblem[],
): Result<Conditional> {
	const offset = cursor.offset();
	if (cursor.peek() !== ">") {
		return fail("boardingPass.versionMarker", `at ${offset}`);
	}
	cursor.upTo(1);
	if (cursor.remaining() < UNIQUE_HEAD - 1) {
		return ok(cut({ issueDateOffset: -1 }, cursor, problems));
	}
	const version = cursor.upTo(1);
	if (!/^\d$/.test(version)) {
		problems.push({ code: "boardingPass.version", offset: offset + 1 });
	}
	const size = takeSize(cursor);
	if (!size.ok) return size;
	const section = cursor.upTo(size.value);
	if (section.length < size.value) {
		problems.push({
			code: "boardingPass.uniqueTooLong",
			offset: offset + 2,
			detail: `${size.value} declared, ${section.length} left`,
		});
	}
	return ok({
		version,
		unique: readItems(section, UNIQUE),
		issueDateOffset: offset + UNIQUE_HEAD + ISSUE_DATE_OFFSET,
	});
}

/** Too short even for a size: what is left cannot be told apart. */
function cut(
	conditional: Conditional,
	cursor: TextCursor,
	problems: BoardingPassProblem[],
): Conditional {
	problems.push({
		code: "boardingPass.conditionalTruncated",
		offset: cursor.offset(),
	});
	cursor.upTo(cursor.remaining());
	return conditional;
}
