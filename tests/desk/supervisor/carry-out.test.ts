import { createHash } from "node:crypto";
import {
	existsSync,
	mkdtempSync,
	readdirSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { TrustWork } from "../../../contract/trust-reading.ts";
import { fail, ok } from "../../../core/result.ts";
import { carryOut } from "../../../desk/supervisor/carry-out.ts";

const der = Buffer.from("a certificate, as far as anybody here can tell");
const other = Buffer.from("another one");
const sha256 = (bytes: Uint8Array) =>
	createHash("sha256").update(bytes).digest("hex");
const list = sha256(Buffer.from("a master list"));
const differs = fail("trust.offerDiffers");

const keep = (bytes: Buffer, fingerprint = sha256(bytes)): TrustWork => ({
	kind: "keep",
	items: [{ kind: "anchor", der: bytes.toString("base64"), fingerprint }],
});

function desk() {
	const work = mkdtempSync(join(tmpdir(), "lintas-carry-out-"));
	onTestFinished(() => rmSync(work, { recursive: true, force: true }));
	const folder = join(work, "trust");
	const rows: unknown[] = [];
	const journal = async (row: unknown) => ok({ sequence: rows.push(row) });
	const file = join(work, "file.trust");
	const bundle = (digest: string): TrustWork => ({
		kind: "bundle",
		path: file,
		digest,
		head: {
			source: "S",
			version: 1,
			asOf: "2026-01-01T00:00:00Z",
			signer: "N",
		},
		added: 1,
		dropped: 0,
	});
	return {
		folder,
		rows,
		file,
		bundle,
		carryOut: (done: TrustWork, offerId: string) =>
			carryOut(
				folder,
				done,
				{ offerId, by: "a, b", atMs: 1 },
				journal,
				() => {},
			),
	};
}

test("what two people saw is written, and in the journal", async () => {
	const { folder, rows, carryOut } = desk();
	expect(await carryOut(keep(der), sha256(der))).toMatchObject({ ok: true });
	expect(readdirSync(join(folder, "anchors"))).toEqual([`${sha256(der)}.der`]);
	expect(rows).toHaveLength(1);
});

type Make = (at: ReturnType<typeof desk>) => [TrustWork, string];

test.each<[string, Make]>([
	["another certificate", () => [keep(other), sha256(der)]],
	[
		"other bytes under its fingerprint",
		() => [keep(other, sha256(der)), sha256(der)],
	],
	[
		"a certificate of another list",
		() => [
			{
				kind: "keep",
				items: [
					{
						kind: "anchor",
						der: der.toString("base64"),
						fingerprint: sha256(der),
						list: sha256(other),
					},
				],
			},
			list,
		],
	],
	[
		"the withdrawal of something else",
		() => [
			{
				kind: "withdrawal",
				withdrawal: { kind: "anchor", fingerprint: sha256(other), subject: "" },
			},
			sha256(der),
		],
	],
	[
		"a bundle that was exchanged meanwhile",
		({ file, bundle }) => {
			writeFileSync(file, other);
			return [bundle(sha256(der)), sha256(der)];
		},
	],
	[
		"a bundle under another digest",
		({ file, bundle }) => {
			writeFileSync(file, der);
			return [bundle(sha256(other)), sha256(der)];
		},
	],
])("%s is not", async (_, make) => {
	const at = desk();
	expect(await at.carryOut(...make(at))).toEqual(differs);
	expect(at.rows).toEqual([]);
	expect(existsSync(at.folder)).toBe(false);
});

test("a bundle whose file is gone", async () => {
	const { bundle, carryOut } = desk();
	expect(await carryOut(bundle(sha256(der)), sha256(der))).toEqual(
		fail("file.failed"),
	);
});
