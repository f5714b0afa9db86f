import {
	mkdirSync,
	mkdtempSync,
	readdirSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { fail, ok } from "../../../core/result.ts";
import type { Certificate } from "../../../trust/certificate/certificate.ts";
import { sortMasterList } from "../../../trust/master-list/sort-master-list.ts";
import { candidateOf } from "../../../trust/store/candidate.ts";
import {
	deskTrustStore,
	type LoadedTrustStore,
} from "../../../trust/store/from-folder.ts";
import { importTrustBundle } from "../../../trust/store/import-trust-bundle.ts";
import { keepTrust } from "../../../trust/store/keep-trust.ts";
import {
	bundleWork,
	openTrustBundle,
} from "../../../trust/store/open-trust-bundle.ts";
import type {
	TrustEvent,
	TrustJournal,
} from "../../../trust/store/trust-journal.ts";
import { withdrawTrust } from "../../../trust/store/withdraw-trust.ts";
import { withdrawalOf } from "../../../trust/store/withdrawal-of.ts";
import { bundleFile, bundleSigner } from "../bundle/bundles.ts";
import { certificate, ecSigner, revocationListDer } from "../pki.ts";

const folder = mkdtempSync(join(tmpdir(), "lintas-force-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const keys = ["A", "B"].map(() => ecSigner("prime256v1"));
const [a, b] = keys.map((key, index) => {
	const subject = `C=U${index},CN=CSCA`;
	return certificate({ subject, issuer: subject, key, by: key, isCa: true });
});
if (!a || !b || !keys[0]) throw new Error("no authorities");
const anchor = ({ der }: { der: Uint8Array }) =>
	({ kind: "anchor", der }) as const;

let count = 0;
/** A trust folder and its journal; the clock goes on by one for each change. */
function desk() {
	const path = join(folder, String(count++));
	const rows: TrustEvent[] = [];
	let atMs = 0;
	const journal: TrustJournal = async (event) => {
		rows.push(event);
		return ok({ sequence: rows.length });
	};
	const load = (): LoadedTrustStore => {
		const loaded = deskTrustStore(path, [bundleSigner]);
		if (!loaded.ok) throw new Error(loaded.error.code);
		return loaded.value;
	};
	const approval = () => ({ by: "ayu, budi", atMs: ++atMs });
	return {
		path,
		rows,
		load,
		anchors: () => load().store.anchors.map(({ sha256 }) => sha256),
		open: (content: Parameters<typeof bundleFile>[0]) =>
			openTrustBundle(bundleFile(content), [bundleSigner], load(), ++atMs),
		async bundle(content: Parameters<typeof bundleFile>[0], to = journal) {
			const offer = this.open(content);
			return offer.ok
				? importTrustBundle(path, bundleWork(offer.value), approval(), to)
				: offer;
		},
		keep: ({ der, sha256: fingerprint }: Certificate) =>
			keepTrust(
				path,
				[{ kind: "anchor", der, fingerprint }],
				approval(),
				journal,
			),
		async withdraw({ sha256 }: Certificate) {
			const withdrawal = withdrawalOf(sha256, load());
			return withdrawal.ok
				? withdrawTrust(path, withdrawal.value, approval(), journal)
				: withdrawal;
		},
	};
}

describe("a bundle", () => {
	test("counts whole, and its next version in its place", async () => {
		const at = desk();
		expect(await at.bundle({ put: [anchor(a), anchor(b)] })).toMatchObject({
			ok: true,
		});
		expect(at.anchors()).toEqual([a.sha256, b.sha256]);
		expect(at.load().items[0]?.origin).toMatchObject({
			kind: "bundle",
			entry: { source: "Utopia", version: 1 },
		});
		const next = at.open({ version: 2, put: [anchor(b)] });
		expect(next).toMatchObject({
			value: { added: [], dropped: [{ fingerprint: a.sha256 }] },
		});
		await at.bundle({ version: 2, put: [anchor(b)] });
		expect(at.anchors()).toEqual([b.sha256]);
		expect(readdirSync(join(at.path, "bundles"))).toHaveLength(1);
		expect(at.rows.map(({ detail }) => detail.version)).toEqual(["1", "2"]);
	});

	test.each([1, 2])(
		"is refused when version %i is no newer",
		async (version) => {
			const at = desk();
			await at.bundle({ version: 2, put: [anchor(a)] });
			expect(await at.bundle({ version, put: [anchor(b)] })).toMatchObject({
				error: { code: "bundle.older", detail: "version 2 is here" },
			});
			expect(at.anchors()).toEqual([a.sha256]);
		},
	);

	test("that the journal does not take changes nothing", async () => {
		const at = desk();
		const refused = await at.bundle({ put: [anchor(a)] }, async () =>
			fail("store.full"),
		);
		expect(refused).toMatchObject({ error: { code: "store.full" } });
		expect(at.anchors()).toEqual([]);
	});

	test("withdraws what people added before, not what they add after", async () => {
		const at = desk();
		await at.keep(a);
		const taken = { fingerprint: a.sha256, reason: "key lost" };
		const offer = at.open({ withdraw: [taken] });
		expect(offer).toMatchObject({
			value: { dropped: [{ fingerprint: a.sha256 }] },
		});
		await at.bundle({ withdraw: [taken] });
		expect(at.anchors()).toEqual([]);
		expect(at.load().barred).toMatchObject([
			{ fingerprint: a.sha256, reason: "key lost" },
		]);
		await at.keep(a);
		expect(at.anchors()).toEqual([a.sha256]);
	});

	test("takes away what another one brings", async () => {
		const at = desk();
		await at.bundle({ put: [anchor(a)] });
		await at.bundle({
			source: "Elsewhere",
			withdraw: [{ fingerprint: a.sha256, reason: "" }],
		});
		expect(at.anchors()).toEqual([]);
	});

	test("with a list that nobody here signed is refused, with its line", () => {
		const at = desk();
		const list = revocationListDer("C=U9,CN=CSCA", ecSigner("prime256v1"), []);
		expect(
			at.open({ put: [anchor(a), { kind: "crl", der: list }] }),
		).toMatchObject({
			error: { code: "bundle.row", detail: "line 4: trust.crlUnsigned" },
		});
	});
});

describe("people", () => {
	test("withdraw what a bundle brings; its next version does not undo it", async () => {
		const at = desk();
		await at.bundle({ put: [anchor(a), anchor(b)] });
		expect(await at.withdraw(a)).toMatchObject({ ok: true });
		await at.bundle({ version: 2, put: [anchor(a), anchor(b)] });
		expect(at.anchors()).toEqual([b.sha256]);
		expect(at.open({ version: 3, put: [anchor(a)] })).toMatchObject({
			value: { added: [], stayWithdrawn: 1 },
		});
		await at.keep(a);
		expect(at.anchors().sort()).toEqual([a.sha256, b.sha256].sort());
		expect(at.rows.map(({ kind }) => kind)).toEqual([
			"imported",
			"withdrawn",
			"imported",
			"imported",
		]);
	});

	test("withdraw what they added, and it is gone from the disk", async () => {
		const at = desk();
		await at.keep(a);
		expect(at.load().items[0]?.origin).toMatchObject({
			kind: "people",
			entry: { by: "ayu, budi", atMs: 1 },
		});
		await at.withdraw(a);
		expect(at.anchors()).toEqual([]);
		expect(readdirSync(join(at.path, "anchors"))).toEqual([]);
		expect(await at.withdraw(a)).toMatchObject({
			error: { code: "trust.notThere" },
		});
	});

	test("do not withdraw a revocation list", async () => {
		const at = desk();
		await at.bundle({
			put: [
				anchor(a),
				{
					kind: "crl",
					der: revocationListDer("C=U0,CN=CSCA", keys[0] as never, ["5"]),
				},
			],
		});
		const [, list] = at.load().items;
		expect(withdrawalOf(list?.fingerprint ?? "", at.load())).toMatchObject({
			error: { code: "trust.crlStays" },
		});
	});
});

describe("what was withdrawn", () => {
	test.each([
		["people", "withdraw"],
		["a bundle", "bundle"],
	] as const)(
		"by %s does not come back with a master list, and whoever adds it by hand is told",
		async (_, how) => {
			const at = desk();
			await at.keep(a);
			const entry = { fingerprint: a.sha256, reason: "key lost" };
			if (how === "bundle") await at.bundle({ withdraw: [entry] });
			else await at.withdraw(a);
			const list = { certificates: [a, b], unread: [] };
			expect(sortMasterList(list, at.load())).toMatchObject({
				fresh: [{ sha256: b.sha256 }],
				refused: [{ code: "trust.withdrawnHere" }],
			});
			const remarksOn = (kind: "anchor" | "signer", { der }: Certificate) => {
				const read = candidateOf(kind, der, at.load(), "2026-06-15");
				return read.ok && read.value.remarks;
			};
			expect(remarksOn("anchor", a)).toContain("trust.withdrawnHere");
			expect(remarksOn("signer", a)).toContain("trust.withdrawnHere");
			expect(remarksOn("anchor", b)).toEqual([]);
		},
	);
});

describe("damage", () => {
	test("a broken ledger falls back to its copy; without one nothing counts", async () => {
		const at = desk();
		await at.keep(a);
		await at.withdraw(a);
		await at.keep(b);
		const file = join(at.path, "ledger.json");
		writeFileSync(file, "{");
		expect(at.anchors()).toEqual([b.sha256]);
		expect(at.load().problems).toMatchObject([{ code: "trust.ledger" }]);
		writeFileSync(join(at.path, "ledger.copy.json"), '{"hand":[]}');
		expect(deskTrustStore(at.path, [])).toMatchObject({
			error: { code: "trust.ledger" },
		});
	});

	test("a bundle that was changed on the disk, or whose signer left, does not count", async () => {
		const at = desk();
		await at.bundle({ put: [anchor(a)] });
		expect(deskTrustStore(at.path, [])).toMatchObject({
			value: { items: [], problems: [{ code: "bundle.signer" }] },
		});
		const [name = ""] = readdirSync(join(at.path, "bundles"));
		const file = join(at.path, "bundles", name);
		writeFileSync(file, bundleFile({ put: [anchor(b)] }));
		expect(at.load()).toMatchObject({
			items: [],
			problems: [{ code: "bundle.digest" }],
		});
	});

	test("a file that lies there counts as before, and says that nobody wrote it down", () => {
		const at = desk();
		mkdirSync(join(at.path, "anchors"), { recursive: true });
		writeFileSync(join(at.path, "anchors", "a.der"), a.der);
		expect(at.load().items).toMatchObject([{ origin: { kind: "folder" } }]);
	});
});
