import type { Handlers } from "../../contract/define.ts";
import type { officerCalls } from "../../contract/officer.ts";
import { phrase } from "../../core/phrase.ts";
import { fail, ok } from "../../core/result.ts";
import { log } from "../log.ts";
import type { DeskParts } from "./officer-handlers.ts";
import { wedgeFrame } from "./wedge-frame.ts";

const device = "keyboard wedge";

/** What a device in keyboard mode typed goes the way of every other document. */
export function wedgeHandlers({
	session,
	intake,
	onRemark,
	nowMs,
}: DeskParts): Pick<Handlers<typeof officerCalls>, "typedByWedge"> {
	return {
		typedByWedge({ text }) {
			if (session.wedge === null) return fail("wedge.off");
			log("wedge", { characters: text.length });
			const frame = wedgeFrame(text, session.wedge);
			if (frame.ok) intake.frame(frame.value, device, nowMs());
			else {
				log("unreadable", { code: frame.error.code });
				onRemark(phrase(frame.error.code, { device }));
			}
			return ok({});
		},
	};
}
