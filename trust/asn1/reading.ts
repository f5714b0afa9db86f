import type { FailureCode } from "../../core/codes/failure-codes.ts";
import { type Failure, failWith, ok, type Result } from "../../core/result.ts";
import { type Element, isConstructed } from "./element.ts";

/**
 * The bounds of one reading and its first failure. Reads after a failure give empty
 * elements, so that a structure is written down as it is specified and asked once,
 * at the end, whether all of it was there (`finish`).
 */
export interface Reading {
	/** `ber` allows indefinite and longer than needed lengths (X.690 §8.1.3). */
	readonly rules: "der" | "ber";
	nodesLeft: number;
	failure: Failure | null;
}

/** Far above any certificate; a structure of 10,000 elements stops here. */
export const MAX_NODES = 2_000;
/** Names, extensions and CMS stay below ten levels. */
export const MAX_DEPTH = 16;

const EMPTY = new Uint8Array(0);
const NOTHING: Element = { tag: 0, content: EMPTY, raw: EMPTY, depth: 0 };

export function startReading(
	rules: Reading["rules"] = "der",
	maximumNodes = MAX_NODES,
): Reading {
	return { rules, nodesLeft: maximumNodes, failure: null };
}

/** Keeps the first failure only. */
export function refuse(
	reading: Reading,
	code: FailureCode,
	detail?: string,
): void {
	reading.failure ??= detail === undefined ? { code } : { code, detail };
}

export function finish<T>(reading: Reading, value: T): Result<T> {
	const { failure } = reading;
	return failure === null ? ok(value) : failWith(failure);
}

/**
 * The only element of `bytes`. Failures: `asn1.end`, `asn1.tag`, `asn1.length`,
 * `asn1.depth`, `asn1.tooManyNodes`, `asn1.trailing`.
 */
export function readOnly(
	reading: Reading,
	bytes: Uint8Array,
	tag: number,
	depth = 0,
): Element {
	const element = readAt(reading, bytes, 0, depth);
	if (reading.failure !== null) return NOTHING;
	if (element.raw.length !== bytes.length) refuse(reading, "asn1.trailing");
	else if (element.tag !== tag) refuse(reading, "asn1.unexpected");
	return reading.failure === null ? element : NOTHING;
}

/** What stands in a constructed element, one after another. */
export interface Members {
	/** Failure: `asn1.unexpected` when the next one is of another kind or missing. */
	take(tag: number): Element;
	/** The next one, whatever it is. */
	any(): Element;
	optional(tag: number): Element | null;
	/** True when all were taken, and after a failure. */
	isDone(): boolean;
	/** Failure: `asn1.trailing` when something is left. */
	end(): void;
}

export function membersOf(reading: Reading, parent: Element): Members {
	const { content } = parent;
	let at = 0;
	const isDone = () => reading.failure !== null || at >= content.length;
	const any = (): Element => {
		if (isDone()) {
			refuse(reading, "asn1.unexpected");
			return NOTHING;
		}
		const element = readAt(reading, content, at, parent.depth + 1);
		at += element.raw.length;
		return element;
	};
	const take = (tag: number): Element => {
		if (content[at] !== tag) refuse(reading, "asn1.unexpected");
		return any();
	};
	return {
		any,
		take,
		isDone,
		optional: (tag) => (!isDone() && content[at] === tag ? take(tag) : null),
		end: () => {
			if (reading.failure === null && at < content.length) {
				refuse(reading, "asn1.trailing");
			}
		},
	};
}

/** All members of a SEQUENCE OF or SET OF. */
export function allOf(
	reading: Reading,
	parent: Element,
	tag: number,
): readonly Element[] {
	const members = membersOf(reading, parent);
	const all: Element[] = [];
	while (!members.isDone()) all.push(members.take(tag));
	return reading.failure === null ? all : [];
}

function readAt(
	reading: Reading,
	bytes: Uint8Array,
	start: number,
	depth: number,
): Element {
	if (reading.nodesLeft-- <= 0) refuse(reading, "asn1.tooManyNodes");
	if (depth > MAX_DEPTH) refuse(reading, "asn1.depth");
	const tag = bytes[start] ?? 0;
	// Numbers above 30 appear in none of the structures read here.
	if ((tag & 0x1f) === 0x1f || tag === 0) refuse(reading, "asn1.tag");
	const length = readLength(reading, bytes, start + 1);
	if (reading.failure !== null) return NOTHING;
	if (length.bytes < 0) {
		return readIndefinite(reading, bytes, start, length.end, depth);
	}
	const end = length.end + length.bytes;
	if (end > bytes.length) {
		refuse(reading, "asn1.end");
		return NOTHING;
	}
	return {
		tag,
		content: bytes.subarray(length.end, end),
		raw: bytes.subarray(start, end),
		depth,
	};
}

interface Length {
	/** -1: indefinite. */
	readonly bytes: number;
	/** Where the content begins. */
	readonly end: number;
}

function readLength(reading: Reading, bytes: Uint8Array, at: number): Length {
	const first = bytes[at];
	if (first === undefined) refuse(reading, "asn1.end");
	else if (first < 0x80) return { bytes: first, end: at + 1 };
	else if (first === 0x80 && reading.rules === "ber") {
		return { bytes: -1, end: at + 1 };
	} else if (first > 0x80 && first <= 0x84) {
		const count = first - 0x80;
		let value = 0;
		for (let i = 1; i <= count; i++) value = value * 256 + (bytes[at + i] ?? 0);
		const isShortest = value >= (count === 1 ? 0x80 : 256 ** (count - 1));
		if (at + count >= bytes.length) refuse(reading, "asn1.end");
		else if (reading.rules === "der" && !isShortest) {
			refuse(reading, "asn1.length", "not the shortest form");
		} else return { bytes: value, end: at + 1 + count };
	} else refuse(reading, "asn1.length");
	return { bytes: 0, end: at };
}

/** Content up to the two zero bytes of its own level (X.690 §8.1.5). */
function readIndefinite(
	reading: Reading,
	bytes: Uint8Array,
	start: number,
	contentStart: number,
	depth: number,
): Element {
	const tag = bytes[start] ?? 0;
	const element = (end: number): Element => ({
		tag,
		content: bytes.subarray(contentStart, end),
		raw: bytes.subarray(start, end + 2),
		depth,
	});
	if (!isConstructed(element(contentStart))) refuse(reading, "asn1.length");
	let at = contentStart;
	while (reading.failure === null) {
		if (bytes[at] === 0 && bytes[at + 1] === 0) return element(at);
		at += readAt(reading, bytes, at, depth + 1).raw.length;
	}
	return NOTHING;
}
