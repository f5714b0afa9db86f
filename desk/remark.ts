import type { Remark } from "../contract/phrase.ts";
import type { Phrase } from "../core/phrase.ts";

/** Replaces the passing remark of a window; the number tells it that it is a new one. */
export function remarkOn(
	session: { remark: Remark | null },
	remark: Phrase,
): void {
	session.remark = {
		remarkId: (session.remark?.remarkId ?? 0) + 1,
		code: remark.code,
		...(remark.values ? { values: { ...remark.values } } : {}),
	};
}
