import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readTrustBundle } from "../../../trust/bundle/read-trust-bundle.ts";
import { isTrustBundle } from "../../../trust/bundle/trust-bundle-head.ts";
import { certificateDer, ecSigner, revocationListDer } from "../pki.ts";
import { bundleFile, bundleSigner, signHex } from "./bundles.ts";

const key = ecSigner("prime256v1");
const CSCA = "C=UT,CN=CSCA UT";
const der = certificateDer({
	subject: CSCA,
	issuer: CSCA,
	key,
	by: key,
	isCa: true,
});
const good = bundleFile({
	put: [
		{ kind: "anchor", der },
		{ kind: "crl", der: revocationListDer(CSCA, key, ["77"]) },
	],
	withdraw: [{ fingerprint: "ab".repeat(32), reason: "key lost" }],
});

const answer = (file: Uint8Array, signers = [bundleSigner]) => {
	const read = readTrustBundle(file, signers);
	return read.ok ? "read" : [read.error.code, read.error.detail];
};
/** The same rows under a head that says so and is signed. */
function withRows(rows: string, count = rows.split("\n").length - 1) {
	const empty = Buffer.from(bundleFile({})).toString("latin1");
	const [line = ""] = empty.split("\n");
	const body = Buffer.from(rows);
	const hash = createHash("sha256").update(body).digest("hex");
	const head = JSON.stringify({
		...JSON.parse(line),
		rows: count,
		bytes: body.length,
		sha256: hash,
	});
	return Buffer.concat([
		Buffer.from(`${head}\n${signHex(Buffer.from(head))}\n`),
		body,
	]);
}

describe("a trust bundle", () => {
	test("gives what it holds, and is told from other bundles", () => {
		const read = readTrustBundle(good, [bundleSigner]);
		if (!read.ok) throw new Error(read.error.code);
		const { matters, withdrawn, head } = read.value;
		expect(matters.map(({ kind, line }) => [kind, line])).toEqual([
			["anchor", 3],
			["crl", 4],
		]);
		expect(withdrawn).toEqual([
			{ fingerprint: "ab".repeat(32), reason: "key lost" },
		]);
		expect(head).toMatchObject({ source: "Utopia", version: 1, rows: 3 });
		expect(isTrustBundle(good)).toBe(true);
		expect(isTrustBundle(Buffer.from('{"format":"lintas-bundle/1"}\n'))).toBe(
			false,
		);
	});

	const changed = (at: number, bit = 1) => {
		const copy = good.slice();
		copy[at] = (copy[at] ?? 0) ^ bit;
		return copy;
	};
	const bodyAt = Buffer.from(good).lastIndexOf('{"put"') + 30;
	test.each([
		["nobody signs here", good, [], ["bundle.signer", "Specimen"]],
		[
			"another key of that name",
			good,
			[{ name: "Specimen", publicKey: "00".repeat(32) }],
			["bundle.signature", "Specimen"],
		],
		[
			"a changed head",
			changed(40),
			undefined,
			["bundle.signature", "Specimen"],
		],
		["a changed row", changed(bodyAt), undefined, ["bundle.digest", undefined]],
		["cut", good.subarray(0, -9), undefined, ["bundle.truncated", "rows"]],
		[
			"cut early",
			good.subarray(0, 300),
			undefined,
			["bundle.truncated", "signature"],
		],
		[
			"something behind it",
			Buffer.concat([good, Buffer.from("x")]),
			undefined,
			["bundle.format", "trailing bytes"],
		],
		["nothing", new Uint8Array(0), undefined, ["bundle.format", "manifest"]],
	] as const)("%s", (_, file, signers, expected) => {
		expect(answer(file, signers ? [...signers] : undefined)).toEqual(expected);
	});

	const put = JSON.stringify({
		put: "anchor",
		der: Buffer.from(der).toString("base64"),
	});
	const cut = JSON.stringify({
		put: "anchor",
		der: Buffer.from(der.subarray(0, 99)).toString("base64"),
	});
	test.each([
		["no JSON", `${put}\nnothing\n`, "line 4: bundle.format"],
		["another member", `${put}\n{"put":"anchor"}\n`, "line 4: bundle.format"],
		["no kind", `${put.replace("anchor", "king")}\n`, "line 3: bundle.format"],
		["a cut certificate", `${put}\n${cut}\n`, "line 4: asn1.end"],
		["twice", `${put}\n${put}\n`, "line 4: bundle.twice"],
		[
			"no fingerprint",
			'{"withdraw":"AB","reason":""}\n',
			"line 3: bundle.format",
		],
		["no line end", `${put}\n${cut}`, "line 4: bundle.truncated"],
	] as const)("a row that is wrong is named: %s", (_, rows, detail) => {
		const count = rows.split("\n").filter(Boolean).length;
		expect(answer(withRows(rows, count))).toEqual(["bundle.row", detail]);
	});

	test("more rows than the head says", () => {
		expect(answer(withRows(`${put}\n\n`, 1))).toEqual([
			"bundle.format",
			"rows",
		]);
	});

	test("never throws, and no changed byte passes", () => {
		fc.assert(
			fc.property(
				fc.nat(good.length - 1),
				fc.integer({ min: 1, max: 255 }),
				(at, bits) => {
					expect(answer(changed(at, bits))).not.toBe("read");
				},
			),
			{ numRuns: 300 },
		);
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
				expect(
					answer(withRows(Buffer.from(bytes).toString("latin1"))),
				).not.toBe(bytes.length > 0 ? "read" : "");
			}),
			{ numRuns: 200 },
		);
	});
});
