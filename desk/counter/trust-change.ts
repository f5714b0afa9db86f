import type { TrustFacts } from "../../contract/reading-host.ts";
import { log } from "../log.ts";
import { remarkOn } from "../remark.ts";
import type { Session } from "./session.ts";

/** What the officer reads of a trust folder that broke, and of one that was mended or changed. */
export function takeTrust(
	session: Session,
	{ anchors, signers, problems, damage }: TrustFacts,
	isStart: boolean,
): void {
	log(isStart ? "trust" : "trustChanged", {
		anchors,
		signers,
		problems,
		damage: damage?.code ?? null,
	});
	if (damage !== null) {
		const values = { file: damage.file.slice(0, 200), why: damage.code };
		remarkOn(session, { code: "remark.trustDamaged", values });
	} else if (!isStart) {
		const values = { anchors, signers };
		remarkOn(session, { code: "remark.trustChanged", values });
	}
}
