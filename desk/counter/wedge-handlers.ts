import type { Handlers } from "../../contract/define.ts";
import type { officerCalls } from "../../contract/officer.ts";
import { fail, ok } from "../../core/result.ts";
import { log } from "../log.ts";
import type { DeskParts } from "./officer-handlers.ts";

const device = "keyboard wedge";

/** What a device in keyboard mode typed goes the way of every other document. */
export function wedgeHandlers({
	session,
	intake,
	reader,
	today,
	nowMs,
}: DeskParts): Pick<Handlers<typeof officerCalls>, "typedByWedge"> {
	return {
		typedByWedge({ text }) {
			if (session.wedge === null) return fail("wedge.off");
			if (!session.officer) return fail("crossing.signedOut");
			log("wedge", { characters: text.length });
			const receivedAtMs = nowMs();
			const day = today();
			void reader.readTyped(text, session.wedge, day).then((document) =>
				intake.take({
					document,
					reads: "barcodes",
					deviceName: device,
					receivedAtMs,
					day,
				}),
			);
			return ok({});
		},
	};
}
