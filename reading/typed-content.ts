import { splitAim, withoutEci } from "../core/bar-code/aim.ts";
import { fail, ok, type Result } from "../core/result.ts";
import { longestTyped } from "../core/wedge/burst.ts";
import { repairTyped } from "../core/wedge/repair.ts";
import type { Wedge } from "../core/wedge/typed.ts";
import type { Frame } from "./read-document.ts";

/**
 * What a device in keyboard mode meant by what it typed, as a frame. Codes are
 * those of remarks: `remark.wedgeTooLong`, `remark.wedgeLost` (keys that give
 * no text, control characters or signs that no layout has: what was typed was
 * binary, or the layout is another one).
 */
export function typedContent(text: string, wedge: Wedge): Result<Frame> {
	if (text.length > longestTyped) return fail("remark.wedgeTooLong");
	// CR and LF come as two keys, Enter and Ctrl+J.
	const meant = repairTyped(text, wedge)
		.text.replaceAll("\t", "\n")
		.replaceAll(/\n+/g, "\n")
		.trim();
	if (!/^[\n\x20-\x7e]+$/.test(meant)) return fail("remark.wedgeLost");
	const sent = new Uint8Array(Buffer.from(meant, "latin1"));
	const { aim, data } = splitAim(sent);
	const bytes = aim === null ? data : withoutEci(aim, data);
	return ok({
		text: Buffer.from(bytes).toString("latin1"),
		bytes,
		// Whether a passport reader or a scanner types nobody can tell: what is no
		// document is told as such, and opens no inspection.
		reads: "barcodes",
	});
}
