import type { InputOf } from "../../contract/define.ts";
import type { storeCalls } from "../../contract/store.ts";
import type { CrossingEffect } from "../../core/crossing/state.ts";
import { trustOf } from "../../core/document/attach-document.ts";

type CompanionEffect = Extract<
	CrossingEffect,
	{ kind: "journalVerifyLater" | "journalPutAside" }
>;

/**
 * The journal row of a document that is to be verified later, or was put aside.
 * Only what has to be asked for again is kept: the code itself.
 */
export function companionEvent(
	{ kind, companion }: CompanionEffect,
	atMs: number,
	/** Null: nobody was signed in when it was scanned. */
	officerId: string | null,
): InputOf<typeof storeCalls.appendEvent> {
	const { documentId, content } = companion;
	const isLater = kind === "journalVerifyLater";
	return {
		kind: isLater ? "verifyLater" : "putAside",
		atMs,
		detail: {
			documentId,
			...(officerId === null ? {} : { officerId }),
			kind: content.kind,
			trust: trustOf(companion),
			...(content.kind === "visaCode" && isLater
				? codeDetail(content.text)
				: {}),
			...(content.kind === "visaCode" && content.match
				? { reference: content.match.reference.slice(0, 200) }
				: {}),
		},
	};
}

const detailLength = 200;
const mostParts = 10;

/** A detail holds 200 characters; longer codes take several. */
function codeDetail(text: string): Record<string, string> {
	const count = Math.min(mostParts, Math.ceil(text.length / detailLength));
	return Object.fromEntries(
		Array.from({ length: count }, (_, part) => [
			part === 0 ? "code" : `code${part + 1}`,
			text.slice(part * detailLength, (part + 1) * detailLength),
		]),
	);
}
