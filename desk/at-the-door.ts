import type { Phrase } from "../core/phrase.ts";
import { phrase } from "../core/phrase.ts";
import type { Door } from "./door.ts";

/** Lintas was started again with the data folder of a desk that is open. */
export const secondStart = phrase("remark.secondStart");

/** Whoever stands before a window is told that a page which is none of its own spoke to it. */
export function tellStrangers(
	door: Door,
	onRemark: (remark: Phrase) => void,
): void {
	door.onRefused((where, { code }) => {
		if (code === "call.untrusted" || code === "notice.untrusted")
			onRemark(phrase("remark.untrusted", { where }));
	});
}
