import type { OnBlind } from "../follow-files.ts";
import { remarkOn } from "../remark.ts";
import type { Session } from "./session.ts";

const code = "remark.filesUnwatched";

/** The officer reads that changed files are seen late, until the computer tells of all of them again. */
export function blindRemark(
	session: Pick<Session, "remark">,
	onChange: () => void,
): OnBlind {
	const unseen = new Set<string>();
	return (what, isBlind) => {
		if (isBlind) unseen.add(what);
		else unseen.delete(what);
		if (isBlind) remarkOn(session, { code });
		else if (unseen.size === 0 && session.remark?.code === code)
			session.remark = null;
		onChange();
	};
}
