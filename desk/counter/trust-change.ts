import { log } from "../log.ts";
import { remarkOn } from "../remark.ts";
import type { TrustInForce } from "../sources/trust-in-force.ts";
import type { Session } from "./session.ts";

/** What the officer reads of a trust folder that broke, and of one that was mended or changed. */
export function takeTrust(
	session: Session,
	{ loaded, damage }: TrustInForce,
	isStart: boolean,
): void {
	const { anchors, signers } = loaded.store;
	if (!isStart) {
		log("trustChanged", {
			anchors: anchors.length,
			signers: signers.length,
			damage: damage?.code ?? null,
		});
	}
	if (damage !== null) {
		const values = { file: damage.file, why: damage.code };
		remarkOn(session, { code: "remark.trustDamaged", values });
	} else if (!isStart) {
		const values = { anchors: anchors.length, signers: signers.length };
		remarkOn(session, { code: "remark.trustChanged", values });
	}
}
