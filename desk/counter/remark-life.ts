import type { Remark } from "../../contract/phrase.ts";
import { onScreen } from "../../core/crossing/clear-screen.ts";
import type { CrossingState } from "../../core/crossing/state.ts";
import type { Session } from "./session.ts";

/** What is true of the desk, whoever stands there. */
const ofDesk = /^remark\.(config|files|rules|trust|secondStart$|untrusted$)/;
/** What is said of the traveller who has just left. */
const ofFormer = new Set(["remark.recorded", "remark.discarded"]);

/**
 * What the status line says now. A remark dies with the person before whom it was made, and with
 * the officer who read it.
 */
export function remarkLife(): (
	session: Pick<Session, "remark" | "officer">,
	state: CrossingState,
) => Remark | null {
	let madeBefore = { remarkId: 0, who: "" };
	return (session, { current }) => {
		const { remark, officer } = session;
		if (remark === null || ofDesk.test(remark.code)) return remark;
		const person = onScreen(current);
		const who = `${officer?.accountId ?? ""} ${person?.reading.inspectionId ?? ""}`;
		if (remark.remarkId !== madeBefore.remarkId)
			madeBefore = { remarkId: remark.remarkId, who };
		const isFollowed = person !== null && person.phase !== "recorded";
		const isOver =
			who !== madeBefore.who || (isFollowed && ofFormer.has(remark.code));
		return isOver ? null : remark;
	};
}
