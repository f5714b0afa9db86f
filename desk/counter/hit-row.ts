import type { InputOf } from "../../contract/define.ts";
import type { storeCalls } from "../../contract/store.ts";
import type { Hit } from "../../core/crossing/state.ts";

const detailLength = 200;

/** The journal row of a lock: the traveller's own zone, and entries by their numbers alone. */
export function hitRow(
	{ inspectionId, day, lines, capture, lists, entryIds }: Hit,
	atMs: number,
	/** Null: nobody was signed in. */
	officerId: string | null,
): InputOf<typeof storeCalls.appendEvent> {
	return {
		kind: "hit",
		atMs,
		detail: {
			inspectionId,
			day,
			lines: lines.join("\n"),
			lists: lists.join(" "),
			entryIds: entryIds.join(" ").slice(0, detailLength),
			...(capture?.kind === "typed" ? { typed: capture.reasonCode } : {}),
			...(capture?.kind === "repaired"
				? { repaired: String(capture.characters) }
				: {}),
			...(officerId === null ? {} : { officerId }),
		},
	};
}
