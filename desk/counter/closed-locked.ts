import type { Client, Reply } from "../../contract/define.ts";
import type { storeCalls } from "../../contract/store.ts";
import { fail } from "../../core/result.ts";
import { log } from "../log.ts";

export interface ClosedLocked {
	readonly inspectionId: string;
	/** Null: nobody was signed in. */
	readonly officerId: string | null;
	/** `left`: whoever closed the window said so · `ended`: the system or a person ended the program. */
	readonly how: "left" | "ended";
}

/** The journal says who was signed in when a locked counter was closed; the lock is there at the next start. */
export async function closedLocked(
	{ inspectionId, officerId, how }: ClosedLocked,
	store: Pick<Client<typeof storeCalls>, "appendEvent"> | null,
	atMs: number,
): Promise<Reply<unknown>> {
	const written =
		(await store?.appendEvent({
			kind: "closedLocked",
			atMs,
			detail: {
				inspectionId,
				how,
				...(officerId === null ? {} : { officerId }),
			},
		})) ?? fail("host.gone");
	if (!written.ok)
		log("rowFailed", { kind: "closedLocked", code: written.error.code });
	return written;
}
