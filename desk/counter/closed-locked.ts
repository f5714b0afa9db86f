import type { Client } from "../../contract/define.ts";
import type { storeCalls } from "../../contract/store.ts";
import type { CrossingState } from "../../core/crossing/state.ts";
import { log } from "../log.ts";
import type { Session } from "./session.ts";

/** The journal says who was signed in when a locked counter was closed; the lock is there at the next start. */
export async function closedLocked(
	{ current }: CrossingState,
	store: Pick<Client<typeof storeCalls>, "appendEvent"> | null,
	atMs: number,
	{ officer }: Pick<Session, "officer">,
): Promise<void> {
	if (current?.phase !== "locked") return;
	const { inspectionId } = current.reading;
	const written = await store?.appendEvent({
		kind: "closedLocked",
		atMs,
		detail: {
			inspectionId,
			...(officer ? { officerId: officer.accountId } : {}),
		},
	});
	if (!written?.ok)
		log("rowFailed", {
			kind: "closedLocked",
			code: written?.error.code ?? "host.gone",
		});
}
