import { type Decoded, decodedLine } from "../../../core/document/decode.ts";
import { type Delivered, recognise } from "../../../core/document/recognise.ts";
import { NO_HOSTS } from "../../../core/visa-code/host-policy.ts";
import type { VisaCodePolicy } from "../../../core/visa-code/visa-code.ts";
import { inflate } from "../seal/build.ts";

/** A line of `lintas decode`, without id and trust. */
export function decoded(
	delivered: Delivered,
	today: string,
	policy: VisaCodePolicy = { shapes: [], hosts: NO_HOSTS },
): Decoded {
	return decodedLine(recognise(delivered, "both", { today, inflate, policy }));
}
