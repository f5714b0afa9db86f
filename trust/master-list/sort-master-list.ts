import type { Certificate } from "../certificate/certificate.ts";
import { mayIssue } from "../chain/issued-by.ts";
import type { LoadedTrustStore } from "../store/from-folder.ts";
import { withdrawnIn } from "../store/in-force.ts";
import { isAnchor } from "../store/trust-store.ts";
import type { MasterList } from "./parse-master-list.ts";

export interface RefusedMember {
	/** `trust.notAnAuthority`, `trust.withdrawnHere`, or why it does not read. */
	readonly code: string;
	/** Null: it does not read. */
	readonly subject: string | null;
}

export interface SortedMasterList {
	/** Authorities that are no anchors here yet. */
	readonly fresh: readonly Certificate[];
	readonly alreadyHere: number;
	readonly refused: readonly RefusedMember[];
}

/** What of a master list can become anchors: authorities only, and none that people or a bundle took back. */
export function sortMasterList(
	{ certificates, unread }: Pick<MasterList, "certificates" | "unread">,
	{ store, content }: Pick<LoadedTrustStore, "store" | "content">,
): SortedMasterList {
	const taken = withdrawnIn(content);
	const fresh: Certificate[] = [];
	const refused: RefusedMember[] = [];
	let alreadyHere = 0;
	const unique = new Map(certificates.map((one) => [one.sha256, one]));
	for (const one of unique.values()) {
		const subject = one.subject.text;
		if (isAnchor(store, one)) alreadyHere += 1;
		else if (!mayIssue(one)) {
			refused.push({ code: "trust.notAnAuthority", subject });
		} else if (taken.has(one.sha256)) {
			refused.push({ code: "trust.withdrawnHere", subject });
		} else fresh.push(one);
	}
	for (const { code } of unread) refused.push({ code, subject: null });
	return { fresh, alreadyHere, refused };
}
