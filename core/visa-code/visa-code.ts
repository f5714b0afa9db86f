import { type Failure, fail, failWith, ok, type Result } from "../result.ts";
import { type HostClass, type HostPolicy, judgeHost } from "./host-policy.ts";
import { compilePattern, matchPattern, type Pattern } from "./pattern.ts";
import { readUrl } from "./url.ts";

/** A shape of visa code as configuration states it. */
export interface CodeShape {
	readonly name: string;
	/** In the subset of `compilePattern`; matches the whole text. */
	readonly pattern: string;
	/** What the code stands for: `visa`, `stayPermit`. */
	readonly kind: string;
	/** Group that holds the reference, from 1; 0 for the whole text. */
	readonly referenceGroup: number;
}

export interface VisaCodePolicy {
	readonly shapes: readonly {
		readonly shape: CodeShape;
		readonly pattern: Pattern;
	}[];
	readonly hosts: HostPolicy;
}

export interface VisaCode {
	/** Null when no shape fits. */
	readonly match: {
		readonly name: string;
		readonly kind: string;
		readonly reference: string;
	} | null;
	/** Null when the text is no address. */
	readonly url: {
		readonly scheme: string;
		readonly host: string;
		readonly hostClass: HostClass;
	} | null;
	/** No scheme for checking such a code offline is known: it is shown, never believed, never opened. */
	readonly verification: "notVerifiableOffline";
	/** `alert`: a code made to deceive; `none`: nothing more is known than what it says. */
	readonly alert: boolean;
	readonly warnings: readonly Failure[];
}

export const MAX_CODE_CHARACTERS = 2048;
const MAX_SHAPES = 64;

/**
 * Checks configured shapes once. Errors: `visaCode.tooManyShapes`,
 * `visaCode.referenceGroup` and those of `compilePattern`, with the name of the shape.
 */
export function visaCodePolicy(
	shapes: readonly CodeShape[],
	hosts: HostPolicy,
): Result<VisaCodePolicy> {
	if (shapes.length > MAX_SHAPES) return fail("visaCode.tooManyShapes");
	const compiled: { shape: CodeShape; pattern: Pattern }[] = [];
	for (const shape of shapes) {
		const pattern = compilePattern(shape.pattern);
		if (!pattern.ok) return failWith({ ...pattern.error, detail: shape.name });
		const { referenceGroup } = shape;
		const isGroup =
			Number.isInteger(referenceGroup) &&
			referenceGroup >= 0 &&
			referenceGroup <= pattern.value.groupCount;
		if (!isGroup) return fail("visaCode.referenceGroup", shape.name);
		compiled.push({ shape, pattern: pattern.value });
	}
	return ok({ shapes: compiled, hosts });
}

/**
 * What a code on a visa or a stay permit says, at most 2048 characters. The first
 * shape that fits wins. Error: `visaCode.tooLong`.
 */
export function readVisaCode(
	text: string,
	policy: VisaCodePolicy,
): Result<VisaCode> {
	if (text.length > MAX_CODE_CHARACTERS) {
		return fail("visaCode.tooLong", `${text.length} characters`);
	}
	const url = readUrl(text);
	const verdict = url === null ? null : judgeHost(url, policy.hosts);
	const hostClass = verdict?.hostClass ?? "other";
	return ok({
		match: matchShapes(text, policy),
		url:
			url === null ? null : { scheme: url.scheme, host: url.host, hostClass },
		verification: "notVerifiableOffline",
		alert: hostClass === "fake" || hostClass === "lookAlike",
		warnings: verdict?.warnings ?? [],
	});
}

function matchShapes(text: string, policy: VisaCodePolicy): VisaCode["match"] {
	for (const { shape, pattern } of policy.shapes) {
		const groups = matchPattern(pattern, text);
		if (groups === null) continue;
		const { name, kind, referenceGroup } = shape;
		const reference = referenceGroup === 0 ? text : groups[referenceGroup - 1];
		return { name, kind, reference: reference ?? "" };
	}
	return null;
}
