import { scryptSync } from "node:crypto";
import { expect, test } from "vitest";
import { mostAccounts } from "../../../contract/limits.ts";
import {
	hashPin,
	isPinOf,
	pinHashPattern,
} from "../../../store/accounts/pin-hash.ts";
import { delayAfterMs } from "../../../store/accounts/pin-tries.ts";
import { connect } from "../../../store/connect.ts";
import { openStore } from "../../../store/open-store.ts";
import {
	atMs,
	bundleFile,
	later,
	load,
	must,
	testStore,
	trustedSigners,
} from "../fixtures.ts";

/** Cheap parameters: what is tested here is the counting, not the cost. */
const salt = Buffer.alloc(16, 7);
const derived = scryptSync("2468", salt, 32, { N: 1024, r: 8, p: 1 });
const pinHash = `scrypt$1024$8$1$${salt.toString("hex")}$${derived.toString("hex")}`;

function storeWithSari() {
	const opened = testStore();
	load(opened.store, {
		accounts: [{ accountId: "sari", name: "Sari", role: "officer", pinHash }],
	});
	const tryPin = (pin: string, afterMs = 0, accountId = "sari") =>
		opened.store.verifyPin({ accountId, pin, atMs: atMs + afterMs });
	return { ...opened, tryPin };
}

test("the right PIN gives the account and nothing secret", async () => {
	const { store, tryPin } = storeWithSari();
	const sari = { accountId: "sari", name: "Sari", role: "officer" };
	expect(must(await tryPin("2468"))).toEqual(sari);
	expect(must(store.accounts())).toEqual([sari]);
	expect(await tryPin("2468", 0, "nobody")).toEqual({
		ok: false,
		error: { code: "pin.unknown" },
	});
});

test("five tries, then a delay that grows, outlives a restart and ends", async () => {
	const { store, path, keyHex, tryPin } = storeWithSari();
	for (const left of ["4", "3", "2", "1"])
		expect(await tryPin("0000")).toMatchObject({
			error: { code: "pin.wrong", detail: left },
		});
	expect(await tryPin("0000")).toMatchObject({
		error: { code: "pin.delayed", detail: "30000" },
	});
	expect(await tryPin("2468", 10_000)).toMatchObject({
		error: { code: "pin.delayed", detail: "20000" },
	});
	store.close();
	const again = must(openStore({ path, keyHex }));
	later(again.close);
	const tryAgain = (pin: string, afterMs: number) =>
		again.verifyPin({ accountId: "sari", pin, atMs: atMs + afterMs });
	expect(await tryAgain("2468", 29_999)).toMatchObject({
		error: { code: "pin.delayed", detail: "1" },
	});
	expect(await tryAgain("0000", 30_000)).toMatchObject({
		error: { code: "pin.delayed", detail: "60000" },
	});
	expect(await tryAgain("2468", 90_000)).toMatchObject({ ok: true });
	expect(await tryAgain("0000", 90_001)).toMatchObject({
		error: { code: "pin.wrong", detail: "4" },
	});
});

test("a wrong PIN of somebody stands in the journal, without it and no faster than the delay", async () => {
	const { store, path, keyHex } = storeWithSari();
	const tryPin = (pin: string, afterMs: number, accountId = "sari") =>
		store.verifyPin({
			accountId,
			pin,
			atMs: atMs + afterMs,
			window: "technician",
		});
	await tryPin("2468", 0);
	await tryPin("0000", 1, "0000");
	for (let count = 1; count <= 5; count++) await tryPin("0000", count);
	for (let count = 6; count <= 20; count++) await tryPin("0000", count);
	await tryPin("0000", 40_000);
	// Whoever does not say where has rows of their own.
	await store.verifyPin({ accountId: "sari", pin: "1", atMs: atMs + 200_000 });
	store.close();
	const db = connect(path, { keyHex });
	later(() => db.close());
	const rows = db
		.prepare<[], { atMs: number; payload: string }>(
			"SELECT atMs, payload FROM journal WHERE kind = 'signInRefused' ORDER BY sequence",
		)
		.all()
		.map((row) => [row.atMs - atMs, JSON.parse(row.payload)]);
	const row = (code: string) => ({
		accountId: "sari",
		window: "technician",
		code,
	});
	expect(rows).toEqual([
		...[1, 2, 3, 4].map((afterMs) => [afterMs, row("pin.wrong")]),
		[5, row("pin.delayed")],
		[40_000, row("pin.delayed")],
	]);
});

test("a clock set back does not lengthen the delay", async () => {
	const { tryPin } = storeWithSari();
	for (let count = 0; count < 5; count++) await tryPin("0000");
	expect(await tryPin("2468", -86_400_000)).toMatchObject({
		error: { code: "pin.delayed", detail: "30000" },
	});
});

test("tries at the same time are counted one by one", async () => {
	const { tryPin } = storeWithSari();
	const replies = await Promise.all(
		["0", "1", "2", "3", "4", "2468"].map((pin) => tryPin(pin)),
	);
	const details = replies.map((reply) =>
		reply.ok ? "ok" : reply.error.detail,
	);
	expect(details).toEqual(["4", "3", "2", "1", "30000", "30000"]);
});

test.each([
	[4, 0],
	[5, 30_000],
	[6, 60_000],
	[7, 120_000],
	[11, 1_920_000],
	[12, 3_600_000],
	[1000, 3_600_000],
])("after %i failures the delay is %i ms", (failures, delayMs) => {
	expect(delayAfterMs(failures)).toBe(delayMs);
});

test("hashes are salted, and only the right PIN fits", async () => {
	const hash = await hashPin("2468");
	expect(hash).toMatch(pinHashPattern);
	expect(hash).not.toBe(await hashPin("2468"));
	expect(await isPinOf(hash, "2468")).toBe(true);
	expect(await isPinOf(pinHash, "2468")).toBe(true);
	expect(await isPinOf(pinHash, "2469")).toBe(false);
	expect(await isPinOf("plain", "plain")).toBe(false);
});

test("an account that does not exist costs the same work", async () => {
	const cost = async (hash: string | undefined) => {
		const before = process.cpuUsage();
		await isPinOf(hash, "2468");
		const { user, system } = process.cpuUsage(before);
		return user + system;
	};
	const hash = await hashPin("2468");
	const known = Math.min(await cost(hash), await cost(hash));
	const unknown = Math.min(await cost(undefined), await cost(undefined));
	expect(unknown / known).toBeGreaterThan(0.4);
	expect(unknown / known).toBeLessThan(2.5);
});

test("every account of a store is told; a bundle with more than can be is refused whole", () => {
	const { store } = testStore();
	const accounts = (count: number) =>
		Array.from({ length: count }, (_, at) => ({
			accountId: `a${at}`,
			name: `Officer ${at}`,
			role: "officer",
			pinHash,
		}));
	load(store, { accounts: accounts(mostAccounts) });
	expect(must(store.accounts())).toHaveLength(mostAccounts);
	const path = bundleFile(
		{ accounts: accounts(mostAccounts + 1) },
		{ version: 2 },
	);
	expect(store.importBundle({ path, trustedSigners, atMs })).toMatchObject({
		ok: false,
		error: { code: "bundle.accounts", detail: String(mostAccounts) },
	});
	expect(must(store.accounts())).toHaveLength(mostAccounts);
});
