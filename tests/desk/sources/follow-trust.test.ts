import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { ok } from "../../../core/result.ts";
import { type DataFiles, dataFiles } from "../../../desk/data-files.ts";
import { followTrust } from "../../../desk/sources/follow-trust.ts";
import { trustSource } from "../../../desk/sources/trust-files.ts";
import { until } from "../../../simulators/until.ts";
import { importTrustBundle } from "../../../trust/store/import-trust-bundle.ts";
import {
	bundleWork,
	openTrustBundle,
} from "../../../trust/store/open-trust-bundle.ts";
import {
	loadTrust,
	type TrustInForce,
	trustAfterChange,
	trustAtStart,
	trustPrint,
} from "../../../trust/store/trust-in-force.ts";
import { withdrawTrust } from "../../../trust/store/withdraw-trust.ts";
import { withdrawalOf } from "../../../trust/store/withdrawal-of.ts";
import { bundleFile, bundleSigner } from "../../trust/bundle/bundles.ts";
import { certificate, ecSigner } from "../../trust/pki.ts";

const authority = (country: string) => {
	const key = ecSigner("prime256v1");
	const subject = `C=${country},CN=CSCA`;
	return certificate({ subject, issuer: subject, key, by: key, isCa: true });
};
const a = authority("U1");
const b = authority("U2");

/** As the reading host follows it: told of what is different only. */
function follow(
	files: DataFiles,
	start: TrustInForce,
	onChange: (now: TrustInForce) => void,
): () => void {
	let now = start;
	return followTrust(
		files,
		() => {
			const fresh = trustAfterChange(trustSource(files), now);
			const isSame = trustPrint(fresh) === trustPrint(now);
			now = fresh;
			if (!isSame) onChange(fresh);
		},
		() => {},
	);
}

function desk() {
	const folder = mkdtempSync(join(tmpdir(), "lintas-follow-trust-"));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	const files = dataFiles(folder);
	writeFileSync(files.signers, JSON.stringify([bundleSigner]));
	const told: TrustInForce[] = [];
	const start = trustAtStart(trustSource(files));
	const stop = follow(files, start, (now) => told.push(now));
	onTestFinished(stop);
	const last = () => {
		const now = told.at(-1);
		return [
			now?.loaded.store.anchors.map(({ sha256 }) => sha256),
			now?.damage?.code ?? null,
		];
	};
	const put = (name: string, bytes: Uint8Array | string) => {
		mkdirSync(join(files.trust, "anchors"), { recursive: true });
		writeFileSync(join(files.trust, "anchors", name), bytes);
	};
	return { files, told, last, put };
}

describe("a trust folder while the counter runs", () => {
	test("is followed from before it exists, file by file", async () => {
		const { told, last, put } = desk();
		put("a.der", a.der);
		await until("the first", () => told.length === 1);
		expect(last()).toEqual([[a.sha256], null]);
		put("b.der", b.der);
		await until("the second", () => told.length === 2);
		expect(last()).toEqual([[a.sha256, b.sha256], null]);
	});

	test("a bundle counts without a restart", async () => {
		const { files, told, last } = desk();
		const now = loadTrust(trustSource(files));
		if (!now.ok) throw new Error(now.error.code);
		const file = bundleFile({ put: [{ kind: "anchor", der: a.der }] });
		const offer = openTrustBundle(file, [bundleSigner], now.value, 1);
		if (!offer.ok) throw new Error(offer.error.code);
		await importTrustBundle(
			files.trust,
			bundleWork(offer.value),
			{ by: "", atMs: 1 },
			async () => ok({ sequence: 1 }),
		);
		await until("the bundle", () => told.length > 0);
		expect(last()).toEqual([[a.sha256], null]);
	});

	test("that breaks leaves what was in force, and says so; mended it counts again", async () => {
		const { told, last, put, files } = desk();
		put("a.der", a.der);
		await until("the first", () => told.length === 1);
		put("a.der", a.der.subarray(0, 99));
		await until("the damage", () => told.length === 2);
		expect(last()).toEqual([[a.sha256], "asn1.end"]);
		writeFileSync(join(files.trust, "ledger.json"), "{");
		await until("more damage", () => told.length === 3);
		expect(last()).toEqual([[a.sha256], "trust.ledger"]);
		rmSync(join(files.trust, "ledger.json"));
		put("a.der", b.der);
		await until("the mended one", () => told.length === 4);
		expect(last()).toEqual([[b.sha256], null]);
		rmSync(files.trust, { recursive: true });
		await until("the loss", () => told.length === 5);
		expect(last()).toEqual([[b.sha256], "trust.folder"]);
	});

	test("whose signers.json breaks does not believe again what a bundle withdrew", async () => {
		const { files, told, last, put } = desk();
		put("a.der", a.der);
		put("b.der", b.der);
		await until("both", () => told.length === 1);
		const now = loadTrust(trustSource(files));
		if (!now.ok) throw new Error(now.error.code);
		const file = bundleFile({
			withdraw: [{ fingerprint: a.sha256, reason: "key lost" }],
		});
		const offer = openTrustBundle(file, [bundleSigner], now.value, 1);
		if (!offer.ok) throw new Error(offer.error.code);
		const approval = { by: "", atMs: 1 };
		await importTrustBundle(
			files.trust,
			bundleWork(offer.value),
			approval,
			async () => ok({ sequence: 1 }),
		);
		await until("the withdrawal", () => told.length === 2);
		expect(last()).toEqual([[b.sha256], null]);
		writeFileSync(files.signers, "[{");
		await until("the damage", () => told.length === 3);
		expect(last()).toEqual([[b.sha256], "signers.invalid"]);
		expect(trustAtStart(trustSource(files))).toMatchObject({
			loaded: { items: [] },
			damage: { code: "signers.invalid" },
		});
	});

	test("that breaks does not hold up a withdrawal", async () => {
		const { files, told, last, put } = desk();
		put("a.der", a.der);
		put("b.der", b.der);
		await until("both", () => told.length === 1);
		put("b.der", b.der.subarray(0, 99));
		const withdrawal = withdrawalOf(a.sha256, told[0]?.loaded ?? { items: [] });
		if (!withdrawal.ok) throw new Error(withdrawal.error.code);
		const approval = { by: "ayu, budi", atMs: 1 };
		await withdrawTrust(files.trust, withdrawal.value, approval, async () =>
			ok({ sequence: 1 }),
		);
		await until("the withdrawal", () => told.length === 2);
		expect(last()).toEqual([[b.sha256], "asn1.end"]);
	});

	test("faults from before its start do not hold up what is new", async () => {
		const { files, put } = desk();
		put("bad.der", "a note");
		const start = trustAtStart(trustSource(files));
		expect(start.damage).toMatchObject({ code: "pem.noBlock" });
		const told: TrustInForce[] = [];
		onTestFinished(follow(files, start, (now) => told.push(now)));
		put("a.der", a.der);
		await until("the new one", () => told.length === 1);
		expect(told[0]).toMatchObject({
			loaded: { items: [{ fingerprint: a.sha256 }] },
			damage: null,
		});
	});
});
