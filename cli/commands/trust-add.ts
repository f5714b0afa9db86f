import { resolve } from "node:path";
import { dataFiles } from "../../desk/data-files.ts";
import { TRUST_KINDS } from "../../trust/bundle/trust-matter.ts";
import { candidateOf } from "../../trust/store/candidate.ts";
import { keepTrust } from "../../trust/store/keep-trust.ts";
import { MAX_TRUST_FILE_BYTES } from "../../trust/store/read-folder.ts";
import { readTrustFile } from "../../trust/store/read-trust-file.ts";
import { type Command, textOf } from "../command.ts";
import { writeJson } from "../io.ts";
import {
	confirmOptions,
	confirmUsage,
	wantedBy,
} from "../trust/confirm-options.ts";
import { deskTrust, journalIn } from "../trust/desk-trust.ts";
import { askTwoPeople } from "../trust/two-people.ts";
import { complain, refuse, withStore } from "../with-store.ts";

const usage = `trust add FILE [--kind anchor|signer|crl] [--confirm ACCOUNT --confirm ACCOUNT]
    [--fingerprint HEX] [--data DIR] [--demo]
  a certificate (an anchor unless --kind) or revocation list for this desk
${confirmUsage}`;

export const trustAdd: Command = {
	name: "trust add",
	usage,
	options: { ...confirmOptions, kind: { type: "string" } },
	words: { least: 1, most: 1 },
	run(io, given) {
		const named = textOf(given, "kind") ?? "anchor";
		const kind = TRUST_KINDS.find((one) => one === named);
		if (kind === undefined) {
			return complain(io, { code: "usage.kind", detail: named });
		}
		const wanted = wantedBy(given);
		if (!wanted.ok) return complain(io, wanted.error);
		const folder = dataFiles(given.dataFolder).trust;
		const trust = deskTrust(given.dataFolder);
		if (!trust.ok) return complain(io, trust.error);
		const path = resolve(given.words[0] ?? "");
		const file = readTrustFile(path, MAX_TRUST_FILE_BYTES);
		if (!file.ok) return complain(io, file.error);
		const read = candidateOf(kind, file.value, trust.value, given.today);
		if (!read.ok) return complain(io, read.error);
		const { der, summary, fingerprintText, remarks } = read.value;
		writeJson(io, { kind, ...summary, fingerprintText, remarks });
		if (remarks.includes("trust.crlUnsigned")) {
			return refuse(io, { code: "trust.crlUnsigned" });
		}
		if (wanted.value === null) return 0;
		const { fingerprint } = summary;
		const people = wanted.value;
		return withStore(io, given, false, async (store) => {
			const by = await askTwoPeople(io, store, people, fingerprint);
			if (!by.ok) return refuse(io, by.error);
			const approval = { by: by.value, atMs: io.nowMs() };
			const kept = await keepTrust(
				folder,
				[{ kind, der, fingerprint }],
				approval,
				journalIn(store),
				(one) => writeJson(io, { ...one, by: by.value }),
			);
			return kept.ok ? 0 : complain(io, kept.error);
		});
	},
};
