import { dataFiles } from "../../desk/data-files.ts";
import { fingerprintText } from "../../trust/store/import-anchor.ts";
import { withdrawTrust } from "../../trust/store/withdraw-trust.ts";
import { subjectOf, withdrawalOf } from "../../trust/store/withdrawal-of.ts";
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

const usage = `trust withdraw FINGERPRINT [--confirm ACCOUNT --confirm ACCOUNT]
    [--data DIR] [--demo]
  takes an anchor or signer back, wherever it came from; no bundle brings it
  again, \`trust add\` does
${confirmUsage}`;

export const trustWithdraw: Command = {
	name: "trust withdraw",
	usage,
	options: confirmOptions,
	words: { least: 1, most: 1 },
	run(io, given) {
		const wanted = wantedBy(given);
		if (!wanted.ok) return complain(io, wanted.error);
		const fingerprint = (given.words[0] ?? "")
			.replace(/[\s:]/g, "")
			.toLowerCase();
		const loaded = deskTrust(given.dataFolder);
		if (!loaded.ok) return complain(io, loaded.error);
		const now = loaded.value;
		const item = now.items.find((one) => one.fingerprint === fingerprint);
		if (item === undefined) return refuse(io, { code: "trust.notThere" });
		writeJson(io, {
			kind: item.kind,
			subject: subjectOf(item),
			fingerprint,
			fingerprintText: fingerprintText(fingerprint),
		});
		if (wanted.value === null) return 0;
		const withdrawal = withdrawalOf(fingerprint, now);
		if (!withdrawal.ok) return refuse(io, withdrawal.error);
		const people = { ...wanted.value, fingerprint };
		return withStore(io, given, false, async (store) => {
			const by = await askTwoPeople(io, store, people, fingerprint);
			if (!by.ok) return refuse(io, by.error);
			const approval = { by: by.value, atMs: io.nowMs() };
			const { trust } = dataFiles(given.dataFolder);
			const journal = journalIn(store);
			const done = await withdrawTrust(
				trust,
				withdrawal.value,
				approval,
				journal,
			);
			if (!done.ok) return refuse(io, done.error);
			writeJson(io, { ...done.value, by: by.value });
			return 0;
		});
	},
};
