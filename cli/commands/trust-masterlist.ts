import { createHash } from "node:crypto";
import { resolve } from "node:path";
import { dataFiles } from "../../desk/data-files.ts";
import { summaryOf } from "../../trust/certificate/summary.ts";
import {
	masterListReason,
	masterListRefusal,
} from "../../trust/master-list/judge-master-list.ts";
import { MAX_MASTER_LIST_BYTES } from "../../trust/master-list/parse-master-list.ts";
import { readMasterList } from "../../trust/master-list/read-master-list.ts";
import { sortMasterList } from "../../trust/master-list/sort-master-list.ts";
import { fingerprintText } from "../../trust/store/import-anchor.ts";
import { keepTrust } from "../../trust/store/keep-trust.ts";
import { readTrustFile } from "../../trust/store/read-trust-file.ts";
import type { Command } from "../command.ts";
import { writeJson } from "../io.ts";
import {
	confirmOptions,
	confirmUsage,
	wantedBy,
} from "../trust/confirm-options.ts";
import { deskTrust, journalIn } from "../trust/desk-trust.ts";
import { askTwoPeople } from "../trust/two-people.ts";
import { complain, refuse, withStore } from "../with-store.ts";

const usage = `trust masterlist FILE [--confirm ACCOUNT --confirm ACCOUNT]
    [--fingerprint HEX] [--data DIR] [--demo]
  the authorities of a CSCA master list as anchors; the fingerprint is that of the
  list's signer, who does not become an anchor
${confirmUsage}`;

export const trustMasterList: Command = {
	name: "trust masterlist",
	usage,
	options: confirmOptions,
	words: { least: 1, most: 1 },
	async run(io, given) {
		const wanted = wantedBy(given);
		if (!wanted.ok) return complain(io, wanted.error);
		const folder = dataFiles(given.dataFolder).trust;
		const trust = deskTrust(given.dataFolder);
		if (!trust.ok) return complain(io, trust.error);
		const known = trust.value.store;
		const path = resolve(given.words[0] ?? "");
		const file = readTrustFile(path, MAX_MASTER_LIST_BYTES);
		if (!file.ok) return complain(io, file.error);
		const list = createHash("sha256").update(file.value).digest("hex");
		const read = await readMasterList(file.value);
		if (!read.ok) return complain(io, read.error);
		const { signer, signedAt, certificates, unread } = read.value;
		const sorted = sortMasterList(read.value, trust.value);
		const { fresh } = sorted;
		const reason = masterListReason(read.value, known, given.today);
		writeJson(io, {
			kind: "masterList",
			...summaryOf(signer),
			fingerprintText: fingerprintText(signer.sha256),
			remarks: reason === null ? [] : [reason],
			signedAt,
			list,
			certificates: certificates.length,
			fresh: fresh.length,
			refused: sorted.refused,
			unread,
		});
		const refusal = masterListRefusal(read.value, known, given.today);
		if (refusal !== null) return refuse(io, { code: refusal });
		if (wanted.value === null) return 0;
		const people = wanted.value;
		return withStore(io, given, false, async (store) => {
			const by = await askTwoPeople(io, store, people, signer.sha256);
			if (!by.ok) return refuse(io, by.error);
			const approval = { by: by.value, atMs: io.nowMs() };
			const kept = await keepTrust(
				folder,
				fresh.map(({ der, sha256: fingerprint }) => ({
					kind: "anchor",
					der,
					fingerprint,
					list,
				})),
				approval,
				journalIn(store),
				(one) => writeJson(io, { ...one, by: by.value }),
			);
			return kept.ok ? 0 : complain(io, kept.error);
		});
	},
};
