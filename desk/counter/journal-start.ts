import type { Client } from "../../contract/define.ts";
import type { storeCalls } from "../../contract/store.ts";
import { type PackInForce, packName } from "../../core/law/pack.ts";

type Store = Pick<Client<typeof storeCalls>, "appendEvent">;

/**
 * Writes into the journal, once, that the desk was started and with what. What
 * could not be written is tried again when the store comes back.
 */
export function journalStart(
	{ version, runtime }: { readonly version: string; readonly runtime: string },
	decides: () => PackInForce,
	nowMs: () => number,
): (store: Store | null) => Promise<void> {
	let isWritten = false;
	return async (store) => {
		if (isWritten || store === null) return;
		isWritten = true;
		const { pack, packDigest: rulePackDigest } = decides();
		const rulePack = packName(pack);
		const written = await store.appendEvent({
			kind: "started",
			atMs: nowMs(),
			detail: { version, runtime, rulePack, rulePackDigest },
		});
		isWritten = written.ok;
	};
}
