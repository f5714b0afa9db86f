import { createHash } from "node:crypto";
import type { TrustFacts } from "../contract/reading-host.ts";
import {
	type TrustInForce,
	trustPrint,
} from "../trust/store/trust-in-force.ts";

/** What a desk may know of what is trusted; two stores that trust alike have one `trustId`. */
export function trustFacts(trust: TrustInForce): TrustFacts {
	const { store, problems } = trust.loaded;
	const { damage } = trust;
	const print = trustPrint({ ...trust, damage: null });
	return {
		trustId: createHash("sha256").update(print).digest("hex"),
		anchors: store.anchors.length,
		signers: store.signers.length,
		problems: problems.length,
		damage: damage && { file: damage.file.slice(0, 300), code: damage.code },
	};
}
