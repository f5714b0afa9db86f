import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readSigners } from "../../../desk/sources/signers.ts";

const folder = mkdtempSync(join(tmpdir(), "lintas-signers-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const path = join(folder, "signers.json");
const signer = { name: "Specimen", publicKey: "ab".repeat(32) };

test.each([
	[[signer], null],
	[[], null],
	[[{ ...signer, publicKey: "ab" }], "signers.invalid"],
	[[{ ...signer, publicKey: "AB".repeat(32) }], "signers.invalid"],
	[[{ ...signer, name: "" }], "signers.invalid"],
	[[{ ...signer, secret: "x" }], "signers.invalid"],
	[{ signers: [signer] }, "signers.invalid"],
	[Array(65).fill(signer), "signers.invalid"],
])("%j: %s", (content, code) => {
	writeFileSync(path, JSON.stringify(content));
	expect(readSigners(path)).toMatchObject(
		code === null
			? { ok: true, value: content }
			: { ok: false, error: { code } },
	);
});

test("no file and no JSON are told apart", () => {
	expect(readSigners(join(folder, "none.json"))).toMatchObject({
		error: { code: "signers.missing" },
	});
	writeFileSync(path, "{");
	expect(readSigners(path)).toMatchObject({
		error: { code: "signers.invalid" },
	});
});
