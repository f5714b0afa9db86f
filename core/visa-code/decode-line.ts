import type { Failure } from "../result.ts";
import type { VisaCode } from "./visa-code.ts";

/** A code on a visa or a stay permit: an address, or text of a known shape. */
export interface DecodedVisaCode {
	readonly kind: "barcode";
	readonly format: "url" | "text";
	/** Nothing about it is made to deceive. */
	readonly ok: boolean;
	readonly fields: UrlFields | TextFields;
	readonly checks: Readonly<Record<string, never>>;
	readonly problems: readonly Failure[];
}

interface CodeFields {
	readonly verification: "notVerifiableOffline";
	readonly code?: NonNullable<VisaCode["match"]>;
}

interface UrlFields extends CodeFields {
	readonly url: string;
	readonly host: string;
	readonly hostClass: NonNullable<VisaCode["url"]>["hostClass"];
}

interface TextFields extends CodeFields {
	readonly text: string;
}

/** A visa's code as one line of `lintas decode` says it, without the line's id. */
export function visaCodeLine(
	text: string,
	{ url, match, verification, alert, warnings }: VisaCode,
): DecodedVisaCode {
	const about =
		match === null ? { verification } : { verification, code: match };
	const line = {
		kind: "barcode",
		ok: !alert,
		checks: {},
		problems: warnings,
	} as const;
	if (url === null)
		return { ...line, format: "text", fields: { text, ...about } };
	const { host, hostClass } = url;
	return {
		...line,
		format: "url",
		fields: { url: text, host, hostClass, ...about },
	};
}
