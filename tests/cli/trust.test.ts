import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { dataFiles } from "../../desk/data-files.ts";
import { hashPin } from "../../store/accounts/pin-hash.ts";
import { connect } from "../../store/connect.ts";
import { bundleFile, bundleSigner } from "../trust/bundle/bundles.ts";
import { int, pem, seq, set } from "../trust/der.ts";
import {
	type CertificateParts,
	certificateDer,
	ecSigner,
	revocationListDer,
	signedDataDer,
} from "../trust/pki.ts";
import { visaBytes } from "../trust/seals.ts";
import { deskWithAccounts, keyOf } from "./desk-folder.ts";
import { lintas } from "./run-cli.ts";

const now = ["--now", "2026-06-15"];
const CSCA = "C=UT,CN=CSCA UT";
const stateKey = ecSigner("brainpoolP256r1", "explicit");
const sealKey = ecSigner("prime256v1");
const listKey = ecSigner("prime256v1");
const authority: CertificateParts = {
	subject: CSCA,
	issuer: CSCA,
	key: stateKey,
	by: stateKey,
	serial: "01",
	isCa: true,
};
const anchor = certificateDer(authority);
const signer = certificateDer({
	subject: "C=UT,CN=TS",
	issuer: CSCA,
	key: sealKey,
	by: stateKey,
	documentTypes: ["V"],
});
const listSigner: CertificateParts = {
	subject: "C=UT,CN=Master List Signer",
	issuer: CSCA,
	key: listKey,
	by: stateKey,
	serial: "4d",
	purposes: ["2.23.136.1.1.3"],
};
const sha256 = (bytes: Uint8Array) =>
	createHash("sha256").update(bytes).digest("hex");

const pins = {
	ayu: "271828",
	budi: "314159",
	citra: "161803",
	tika: "141421",
};
let accounts: readonly object[];
beforeAll(async () => {
	const row = async (accountId: keyof typeof pins, role: string) => ({
		accountId,
		name: accountId,
		role,
		pinHash: await hashPin(pins[accountId]),
	});
	accounts = await Promise.all([
		row("ayu", "supervisor"),
		row("budi", "officer"),
		row("citra", "officer"),
		row("tika", "technician"),
	]);
});

interface Desk {
	readonly folder: string;
	readonly trust: string;
	put(name: string, content: Uint8Array | string): string;
	run(words: readonly string[], input?: string): ReturnType<typeof lintas>;
}

function desk(): Desk {
	const folder = deskWithAccounts(accounts);
	return {
		folder,
		trust: dataFiles(folder).trust,
		put(name, content) {
			writeFileSync(join(folder, name), content);
			return join(folder, name);
		},
		run: (words, input = "") =>
			lintas(["trust", ...words, "--data", folder, "--demo", ...now], input),
	};
}

const people = (first = "ayu", second = "budi") => [
	"--confirm",
	first,
	"--confirm",
	second,
];
const typed = (...lines: string[]) => lines.map((it) => `${it}\n`).join("");

/** What the journal has of a kind. */
function rowsOf(
	{ folder }: Desk,
	kind: string,
): readonly Record<string, string>[] {
	const db = connect(dataFiles(folder).store, { keyHex: keyOf(folder) });
	const rows = db
		.prepare("SELECT payload FROM journal WHERE kind = ?")
		.pluck()
		.all(kind);
	db.close();
	return rows.map((row) => JSON.parse(String(row)));
}

/** What the journal says was imported by people. */
const imports = (at: Desk) =>
	rowsOf(at, "imported").filter((detail) => "by" in detail);

describe("trust add", () => {
	test("two people, and decode trusts what the anchor issued", async () => {
		const at = desk();
		const ca = at.put("ca.pem", pem("CERTIFICATE", anchor));
		const ts = at.put("ts.crt", signer);
		const crl = at.put("ut.crl", revocationListDer(CSCA, stateKey, ["77"]));
		const shown = await at.run(["add", ca]);
		expect(shown).toMatchObject({
			code: 0,
			lines: [{ kind: "anchor", fingerprint: sha256(anchor), remarks: [] }],
			stderr: "",
		});
		expect(existsSync(at.trust)).toBe(false);
		const early = await at.run(["add", crl, "--kind", "crl"]);
		expect(early.code).toBe(1);
		expect(early.stderr).toBe("lintas: trust.crlUnsigned\n");

		const { fingerprintText } = shown.lines[0];
		const added = await at.run(
			["add", ca, ...people()],
			typed(fingerprintText, pins.ayu, pins.budi),
		);
		expect(added).toMatchObject({
			code: 0,
			lines: [
				{ kind: "anchor" },
				{ file: `anchors/${sha256(anchor)}.der`, by: "ayu, budi" },
			],
		});
		const written = join(at.trust, "anchors", `${sha256(anchor)}.der`);
		expect(new Uint8Array(readFileSync(written))).toEqual(anchor);

		for (const [file, kind] of [
			[ts, "signer"],
			[crl, "crl"],
		] as const) {
			const hex = sha256(readFileSync(file));
			const ran = await at.run(
				["add", file, "--kind", kind, "--fingerprint", hex, ...people()],
				typed(pins.ayu, pins.budi),
			);
			expect(ran).toMatchObject({ code: 0, lines: [{ remarks: [] }, {}] });
		}
		expect(imports(at)).toEqual([
			{ what: "anchor", fingerprint: sha256(anchor), by: "ayu, budi" },
			{ what: "signer", fingerprint: sha256(signer), by: "ayu, budi" },
			{
				what: "crl",
				fingerprint: sha256(readFileSync(crl)),
				by: "ayu, budi",
			},
		]);
		const listed = await at.run(["list"]);
		expect(listed).toMatchObject({ code: 0, stderr: "" });
		expect(listed.lines.map(({ kind }) => kind)).toEqual([
			"anchor",
			"signer",
			"crl",
		]);
		const hex = Buffer.from(visaBytes(sealKey)).toString("hex");
		const decode = (...args: string[]) =>
			lintas(["decode", ...now, ...args], [{ id: "visa", hex }]);
		const [without, trusted] = await Promise.all([
			decode(),
			decode("--trust", at.trust),
		]);
		expect(without.lines[0].trust.verdict).toBe("unknownSigner");
		expect(trusted.lines[0].trust.verdict).toBe("trusted");
	});

	test.each([
		[
			"the same person twice",
			people("ayu", "ayu"),
			{},
			1,
			"approval.samePerson",
		],
		["two officers", people("budi", "citra"), {}, 1, "pin.role: budi"],
		["a technician", people("ayu", "tika"), {}, 1, "pin.role: tika"],
		["a wrong PIN", people(), { budi: "000000" }, 1, "pin.wrong: budi"],
		["nobody's account", people("ayu", "dewi"), {}, 1, "pin.unknown: dewi"],
		["no second PIN", people(), { budi: "" }, 2, "input.missing"],
		["one person", people().slice(2), {}, 2, "usage.confirm"],
		["three", [...people(), "--confirm", "citra"], {}, 2, "usage.confirm"],
	] as const)("%s: nothing is written", async (_, who, wrong, code, reason) => {
		const at = desk();
		const ca = at.put("ca.der", anchor);
		const known: Record<string, string> = { dewi: "1", ...pins, ...wrong };
		const asked = who.filter((word) => word !== "--confirm");
		const ran = await at.run(
			["add", ca, "--fingerprint", sha256(anchor), ...who],
			typed(...asked.map((name) => known[name] ?? "")),
		);
		expect(ran.stderr).toContain(`lintas: ${reason}`);
		expect(ran.code).toBe(code);
		expect(existsSync(at.trust)).toBe(false);
		expect(imports(at)).toEqual([]);
		const [pin, triedBy] = reason.split(": ");
		expect(rowsOf(at, "signInRefused")).toEqual([]);
		expect(rowsOf(at, "importRefused")).toEqual(
			pin === "pin.wrong" || pin === "pin.role"
				? [
						{
							what: "trust",
							digest: sha256(anchor),
							askedBy: asked[0],
							triedBy,
							code: pin,
						},
					]
				: [],
		);
	});

	test("another fingerprint is refused before a PIN is asked for", async () => {
		const at = desk();
		const ca = at.put("ca.der", anchor);
		const other = sha256(signer);
		const ran = await Promise.all([
			at.run(["add", ca, "--fingerprint", other, ...people()]),
			at.run(["add", ca, ...people()], typed(other)),
			at.run(["add", ca, ...people()], typed(sha256(anchor).slice(0, 16))),
		]);
		for (const { code, stderr } of ran) {
			expect(code).toBe(1);
			expect(stderr).toContain("lintas: trust.fingerprint");
			expect(stderr).not.toContain("PIN");
		}
		expect(existsSync(at.trust)).toBe(false);
	});

	test("what is no certificate, and what is not there", async () => {
		const at = desk();
		const note = at.put("note.txt", "a note");
		const cut = at.put("cut.der", anchor.subarray(0, 100));
		const reasons = await Promise.all(
			[[note], [cut], [join(at.folder, "no")], [note, "--kind", "king"]].map(
				async (words) => {
					const ran = await at.run(["add", ...words, ...people()]);
					expect(ran).toMatchObject({ code: 2, lines: [] });
					return ran.stderr.trim();
				},
			),
		);
		expect(reasons).toEqual([
			"lintas: pem.noBlock",
			expect.stringContaining("lintas: asn1.end"),
			"lintas: trust.unreadable",
			"lintas: usage.kind: king",
		]);
	});
});

describe("trust masterlist", () => {
	const members = ["U1", "U2"].map((country) => {
		const key = ecSigner("secp384r1");
		const subject = `C=${country},CN=CSCA`;
		return certificateDer({
			subject,
			issuer: subject,
			key,
			by: key,
			isCa: true,
		});
	});
	const content = seq(int("00"), set(...members, signer));
	const list = signedDataDer("2.23.136.1.1.2", content, listSigner);

	test("its authorities, once two people know its signer", async () => {
		const at = desk();
		const file = at.put("utopia.ml", list);
		const shown = await at.run(["masterlist", file]);
		expect(shown).toMatchObject({
			code: 0,
			lines: [
				{
					kind: "masterList",
					remarks: ["trust.noAnchor"],
					certificates: 3,
					fresh: 2,
					unread: [],
				},
			],
		});
		const { fingerprint } = shown.lines[0];
		const wrong = await at.run(
			["masterlist", file, "--fingerprint", sha256(list), ...people()],
			typed(pins.ayu, pins.budi),
		);
		expect(wrong.code).toBe(1);
		expect(existsSync(at.trust)).toBe(false);
		const added = await at.run(
			["masterlist", file, "--fingerprint", fingerprint, ...people()],
			typed(pins.ayu, pins.budi),
		);
		expect(added.code).toBe(0);
		// The signer of the list and the signer of documents in it are no authorities.
		const names = members.map((it) => `${sha256(it)}.der`).sort();
		expect(readdirSync(join(at.trust, "anchors")).sort()).toEqual(names);
		expect(imports(at)).toMatchObject(
			members.map(() => ({ what: "anchor", list: sha256(list) })),
		);
		const again = await at.run(["masterlist", file]);
		expect(again.lines[0].fresh).toBe(0);
	});

	test("changed, run out, or no list at all", async () => {
		const at = desk();
		const changed = list.slice();
		const inside = Buffer.from(list).indexOf(Buffer.from(content)) + 60;
		changed[inside] = (changed[inside] ?? 0) ^ 1;
		const old = signedDataDer("2.23.136.1.1.2", content, {
			...listSigner,
			to: "2025-01-01",
		});
		const run = async (name: string, bytes: Uint8Array | string) => {
			const { code, stderr } = await at.run([
				"masterlist",
				at.put(name, bytes),
			]);
			return [code, stderr.trim()];
		};
		expect(await run("changed.ml", changed)).toEqual([2, "lintas: cms.digest"]);
		expect(await run("old.ml", old)).toEqual([
			1,
			"lintas: trust.signerExpired",
		]);
		const [code, reason] = await run("note.txt", "a note");
		expect([code, reason]).toEqual([2, expect.stringContaining("asn1.")]);
	});
});

describe("trust bundles", () => {
	const content = { put: [{ kind: "anchor", der: anchor } as const] };

	test("import takes one over whole, and people can take it back", async () => {
		const at = desk();
		const signers = dataFiles(at.folder).signers;
		const known = JSON.parse(readFileSync(signers, "utf8"));
		writeFileSync(signers, JSON.stringify([...known, bundleSigner]));
		const load = (name: string, bytes: Uint8Array) =>
			lintas(["import", at.put(name, bytes), "--data", at.folder, "--demo"]);

		const wrong = bundleFile({
			put: [{ kind: "anchor", der: anchor.subarray(0, 99) }],
		});
		const refused = await load("wrong.trust", wrong);
		expect(refused).toMatchObject({ code: 2, lines: [] });
		expect(refused.stderr).toBe("lintas: bundle.row: line 3: asn1.end\n");
		expect(existsSync(at.trust)).toBe(false);

		const taken = await load("1.trust", bundleFile(content));
		expect(taken).toMatchObject({
			code: 0,
			lines: [
				{
					kind: "trustBundle",
					source: "Utopia",
					version: 1,
					added: [{ kind: "anchor", fingerprint: sha256(anchor) }],
					dropped: [],
				},
			],
		});
		const again = await load("1.trust", bundleFile(content));
		expect(again).toMatchObject({ code: 2 });
		expect(again.stderr).toBe("lintas: bundle.older: version 1 is here\n");

		const listed = await at.run(["list"]);
		expect(listed.lines).toMatchObject([
			{ kind: "anchor", origin: { kind: "bundle", source: "Utopia" } },
		]);
		const withdrawn = await at.run(
			["withdraw", sha256(anchor), ...people()],
			typed(pins.ayu, pins.budi),
		);
		expect(withdrawn.code).toBe(0);
		await load("2.trust", bundleFile({ ...content, version: 2 }));
		const after = await at.run(["list"]);
		expect(after.lines).toMatchObject([
			{ kind: "withdrawn", fingerprint: sha256(anchor), by: "ayu, budi" },
		]);
		const none = await at.run(["withdraw", sha256(anchor)]);
		expect([none.code, none.stderr]).toEqual([1, "lintas: trust.notThere\n"]);

		writeFileSync(signers, "[{");
		const decode = lintas(["decode", "--trust", at.trust], []);
		for (const unproved of [await at.run(["list"]), await decode]) {
			expect(unproved).toMatchObject({ code: 2, lines: [] });
			expect(unproved.stderr).toContain("lintas: signers.invalid");
		}
	});
});
