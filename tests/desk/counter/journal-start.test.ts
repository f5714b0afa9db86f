import { expect, test } from "vitest";
import type { Client, InputOf } from "../../../contract/define.ts";
import type { storeCalls } from "../../../contract/store.ts";
import { fail, ok } from "../../../core/result.ts";
import { journalStart } from "../../../desk/counter/journal-start.ts";
import { shippedPack } from "../../../rules/shipped-pack.ts";

const law = {
	pack: { ...shippedPack("IDN"), version: "2026-01" },
	packDigest: "d1".repeat(32),
};
const setup = { version: "1.2.3", runtime: "Electron" };

test("a start is written once, and again only where it could not be written", async () => {
	const rows: InputOf<(typeof storeCalls)["appendEvent"]>[] = [];
	let isAway = true;
	const store: Pick<Client<typeof storeCalls>, "appendEvent"> = {
		appendEvent: async (row) => {
			if (isAway) return fail("host.gone");
			rows.push(row);
			return ok({ sequence: rows.length, hash: "0".repeat(64) });
		},
	};
	const write = journalStart(
		setup,
		() => law,
		() => 7,
	);
	await write(null);
	await write(store);
	expect(rows).toEqual([]);
	isAway = false;
	await Promise.all([write(store), write(store)]);
	await write(store);
	expect(rows).toEqual([
		{
			kind: "started",
			atMs: 7,
			detail: {
				...setup,
				rulePack: "Indonesia 2026-01",
				rulePackDigest: law.packDigest,
			},
		},
	]);
});
