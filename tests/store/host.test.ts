import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Client, PayloadOf } from "../../contract/define.ts";
import { connect } from "../../contract/port.ts";
import { storeCalls, storeNotices } from "../../contract/store.ts";
import { connect as connectDatabase } from "../../store/connect.ts";
import {
	atMs,
	bundleFile,
	codeOf,
	crossing,
	later,
	must,
	newKeyHex,
	temporaryFolder,
	today,
	traveller,
	trustedSigners,
	visa,
} from "./fixtures.ts";

type Progress = PayloadOf<typeof storeNotices.importProgress>;

interface Host {
	readonly child: ChildProcess;
	readonly client: Client<typeof storeCalls>;
	readonly progress: Progress[];
}

/** The real process, started as the application starts it. */
function startHost(onProgress: (step: Progress) => void = () => {}): Host {
	const child = fork(join(import.meta.dirname, "../../store/main.ts"));
	later(() => child.kill("SIGKILL"));
	const progress: Progress[] = [];
	const { client } = connect(
		{
			post: (message) => child.send(message as object),
			listen: (onMessage) => child.on("message", onMessage),
		},
		storeCalls,
		storeNotices,
		{
			importProgress: (step) => {
				progress.push(step);
				onProgress(step);
			},
		},
		(refused) => {
			throw new Error(JSON.stringify(refused));
		},
	);
	return { child, client, progress };
}

const place = () => ({
	path: join(temporaryFolder(), "store.db"),
	keyHex: newKeyHex(),
});

test("serves every call of the contract", async () => {
	const { client } = startHost();
	expect(codeOf(await client.lookUp(traveller))).toBe("store.closed");
	const at = place();
	expect(must(await client.open(at))).toMatchObject({ created: true });
	expect(must(await client.recordCrossing(crossing(1)))).toMatchObject({
		sequence: 1,
		alreadyRecorded: false,
	});
	const detail = { account: "sari" };
	must(await client.appendEvent({ kind: "signedIn", atMs, detail }));
	const checkpoint = must(await client.checkpoint({ atMs }));
	expect(checkpoint.sequence).toBe(2);
	expect(must(await client.verifyJournal({ checkpoint }))).toMatchObject({
		ok: true,
		rows: 2,
	});
	expect(must(await client.lookUp(traveller)).crossings).toHaveLength(1);
	expect(must(await client.shiftCounts({ desk: "A1", day: today }))).toEqual({
		admit: 1,
		refer: 0,
		refuse: 0,
	});
	expect(
		must(await client.crossingsSince({ day: today, after: 0, limit: 9 })),
	).toMatchObject({ total: 1, next: null, crossings: [crossing(1)] });
	expect(must(await client.accounts({}))).toEqual([]);
	const nobody = { accountId: "x", pin: "1", atMs };
	expect(codeOf(await client.verifyPin(nobody))).toBe("pin.unknown");
	expect(must(await client.info({})).journal.rows).toBe(2);
	must(await client.close({}));
	expect(codeOf(await client.info({}))).toBe("store.closed");
	expect(codeOf(await client.open({ ...at, keyHex: newKeyHex() }))).toBe(
		"store.keyWrong",
	);
	expect(must(await client.open(at))).toMatchObject({ created: false });
});

test("an import lets look-ups and crossings through and shows its progress", async () => {
	const during: Promise<unknown>[] = [];
	let isDone = false;
	const answeredDuring: string[] = [];
	const { client, progress } = startHost(({ rows }) => {
		if (rows !== 2000) return;
		const note = (code: string) => {
			if (!isDone) answeredDuring.push(code);
		};
		during.push(
			client.lookUp(traveller).then((reply) => note(codeOf(reply))),
			client.recordCrossing(crossing(1)).then((reply) => note(codeOf(reply))),
		);
	});
	must(await client.open(place()));
	const visas = Array.from({ length: 5000 }, (_, index) => visa(index));
	const path = bundleFile({ visas, bans: [] });
	const reply = await client.importBundle({ path, trustedSigners, atMs });
	isDone = true;
	expect(must(reply).sections[0]).toEqual({ section: "visas", rows: 5000 });
	await Promise.all(during);
	expect(answeredDuring).toEqual(["ok", "ok"]);
	expect(progress.map(({ rows }) => rows)).toEqual([2000, 4000, 5000]);
	expect(progress.every(({ total }) => total === 5000)).toBe(true);
	const byDocument = { ...traveller, dateOfBirth: null };
	expect(must(await client.lookUp(byDocument)).visas).toHaveLength(1);
	expect(must(await client.verifyJournal({}))).toMatchObject({
		ok: true,
		rows: 2,
	});
});

test("two imports at once take turns, and closing stops one on its way", async () => {
	const first = startHost();
	const at = place();
	must(await first.client.open(at));
	const load = (version: number, count: number) =>
		first.client.importBundle({
			path: bundleFile(
				{ visas: Array.from({ length: count }, (_, index) => visa(index)) },
				{ version },
			),
			trustedSigners,
			atMs,
		});
	const replies = await Promise.all([load(1, 10), load(2, 10), load(2, 10)]);
	expect(replies.map(codeOf)).toEqual(["ok", "ok", "bundle.older"]);
	const stopped = load(3, 20_000);
	await expect
		.poll(() => first.progress.some(({ rows }) => rows === 2000), {
			timeout: 30_000,
		})
		.toBe(true);
	must(await first.client.close({}));
	expect(codeOf(await stopped)).toBe("store.closed");
	must(await first.client.open(at));
	expect(must(await first.client.info({})).sections[0]?.version).toBe(2);
});

test("what another process holds is waited for, not failed", async () => {
	const { client } = startHost();
	const at = place();
	must(await client.open(at));
	const db = connectDatabase(at.path, { keyHex: at.keyHex });
	later(() => db.close());
	db.exec("BEGIN IMMEDIATE");
	const waiting = client.recordCrossing(crossing(1));
	expect(codeOf(await client.lookUp(traveller))).toBe("ok");
	db.exec("COMMIT");
	expect(codeOf(await waiting)).toBe("ok");
});

test("goes away with its parent", async () => {
	const { child, client } = startHost();
	must(await client.open(place()));
	child.disconnect();
	const [code] = await once(child, "exit");
	expect(code).toBe(0);
});

test("alone it says what it is for", async () => {
	const { spawnSync } = await import("node:child_process");
	const path = join(import.meta.dirname, "../../store/main.ts");
	const { status, stderr } = spawnSync(process.execPath, [path], {
		encoding: "utf8",
	});
	expect(status).toBe(2);
	expect(stderr).toContain("application");
});
