/** The parts of a web address that decide whom it leads to. */
export interface UrlParts {
	/** Lower case. */
	readonly scheme: string;
	/** Lower case, without a trailing dot; may hold any character a stranger wrote. */
	readonly host: string;
	readonly port: string;
	/** Something stands before an `@`: the host is what follows. */
	readonly hasUserInfo: boolean;
	/** Blanks, controls, backslashes or escapes where no honest address has them. */
	readonly isMalformed: boolean;
}

export const MAX_URL_CHARACTERS = 2048;

const SCHEME = /^([A-Za-z][A-Za-z0-9+.-]{0,31}):\/\//;
const BARE = /^www\./i;

/**
 * Takes an address apart without opening it. Null when the text is none. A backslash
 * ends the authority, as browsers read it, and an escaped host stays escaped.
 */
export function readUrl(text: string): UrlParts | null {
	if (text.length > MAX_URL_CHARACTERS) return null;
	const match = SCHEME.exec(text);
	if (match === null && !BARE.test(text)) return null;
	const rest = text.slice(match?.[0].length ?? 0);
	const authorityEnd = rest.search(/[/\\?#]/);
	const authority = authorityEnd < 0 ? rest : rest.slice(0, authorityEnd);
	const at = authority.lastIndexOf("@");
	const address = authority.slice(at + 1);
	const colon = address.lastIndexOf(":");
	const hasPort = colon >= 0 && /^\d*$/.test(address.slice(colon + 1));
	const host = (hasPort ? address.slice(0, colon) : address)
		.toLowerCase()
		.replace(/\.$/, "");
	return {
		scheme: match?.[1]?.toLowerCase() ?? "",
		host,
		port: hasPort ? address.slice(colon + 1) : "",
		hasUserInfo: at >= 0,
		isMalformed:
			host === "" ||
			/[^ -~\u0080-\uffff]|[\s\\]/.test(text) ||
			/[%]/.test(host),
	};
}
