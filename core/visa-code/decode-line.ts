import type { Failure } from "../result.ts";
import {
	readVisaCode,
	type VisaCode,
	type VisaCodePolicy,
} from "./visa-code.ts";

export interface DecodedUrl {
	readonly kind: "barcode";
	readonly format: "url";
	/** Nothing about the address is made to deceive. */
	readonly ok: boolean;
	readonly fields: {
		readonly url: string;
		readonly host: string;
		readonly hostClass: NonNullable<VisaCode["url"]>["hostClass"];
		readonly verification: "notVerifiableOffline";
		readonly code?: VisaCode["match"];
	};
	readonly checks: Readonly<Record<string, never>>;
	readonly problems: readonly Failure[];
}

/** An address in a barcode as one line of `lintas decode` says it, without the line's id; null when it is none. */
export function decodeUrlLine(
	text: string,
	policy: VisaCodePolicy,
): DecodedUrl | null {
	const read = readVisaCode(text, policy);
	if (!read.ok || read.value.url === null) return null;
	const { url, match, verification, alert, warnings } = read.value;
	const { host, hostClass } = url;
	const fields = { url: text, host, hostClass, verification };
	return {
		kind: "barcode",
		format: "url",
		ok: !alert,
		fields: match === null ? fields : { ...fields, code: match },
		checks: {},
		problems: warnings,
	};
}
