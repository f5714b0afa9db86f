import { generateKeyPairSync, sign } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { RulePack } from "../../../core/law/pack.ts";
import {
	ambiguousPacks,
	layPack,
	listPack,
	namesakeProblems,
	readShelf,
	shelvedOn,
} from "../../../desk/sources/pack-shelf.ts";
import { signedPack } from "../../../desk/sources/pack-signature.ts";
import { shippedLaw, shippedPack } from "../../../rules/shipped-pack.ts";

const { publicKey, privateKey } = generateKeyPairSync("ed25519");
const raw = publicKey.export({ format: "der", type: "spki" }).subarray(-32);
const signers = [{ name: "Test", publicKey: raw.toString("hex") }];
const shipped = shippedPack("IDN");

function file(
	version: string,
	effectiveFrom: string,
	change: Partial<RulePack> = {},
): Buffer {
	const parts = { ...shipped, version, effectiveFrom, ...change };
	const text = JSON.stringify(parts);
	return Buffer.from(
		signedPack(text, "Test", (message) =>
			sign(null, message, privateKey).toString("hex"),
		),
	);
}

let folder = "";
beforeEach(() => {
	folder = join(mkdtempSync(join(tmpdir(), "lintas-shelf-")), "rules");
});
afterEach(() => rmSync(join(folder, ".."), { recursive: true, force: true }));

function shelve(...parts: Parameters<typeof file>): string {
	const laid = layPack(folder, file(...parts));
	if (!laid.ok) throw new Error(laid.error.code);
	const digest = laid.value;
	const entry = { digest, importedBy: "dewi", confirmedBy: "sari", atMs: 1 };
	expect(listPack(folder, entry).ok).toBe(true);
	return digest;
}

const read = () => readShelf(folder, signers, shippedLaw("IDN"));
const versionOn = (day: string) => shelvedOn(read(), day).pack.version;

test("without a folder the shipped pack decides", () => {
	expect(read()).toMatchObject({ problems: [], packs: [{ approval: null }] });
	expect(versionOn("2026-11-21")).toBe(shipped.version);
});

test("a pack decides from its day on, and not the day before", () => {
	shelve("A", "2026-12-01");
	shelve("B", "2027-01-01");
	expect(versionOn("2026-11-30")).toBe(shipped.version);
	expect(versionOn("2026-12-01")).toBe("A");
	expect(versionOn("2026-12-31")).toBe("A");
	expect(versionOn("2027-01-01")).toBe("B");
	expect(read().packs[1]?.approval).toMatchObject({
		importedBy: "dewi",
		confirmedBy: "sari",
		signer: "Test",
	});
});

test("a laid file that nobody approved does not decide", () => {
	expect(layPack(folder, file("A", "2026-01-01")).ok).toBe(true);
	expect(versionOn("2026-11-21")).toBe(shipped.version);
});

test.each([
	["rules.digest", (path: string) => writeFileSync(path, "changed")],
	["rules.missing", (path: string) => rmSync(path)],
])("%s: the file is set aside, the pack before it decides", (code, spoil) => {
	shelve("A", "2026-01-01");
	const digest = shelve("B", "2026-02-01");
	spoil(join(folder, `${digest}.pack`));
	expect(versionOn("2026-11-21")).toBe("A");
	expect(read().problems).toMatchObject([{ code }]);
});

test("two texts of one name and version are both told, and go on deciding", () => {
	const first = shelve("A", "2026-01-01");
	shelve("B", "2026-02-01");
	expect(namesakeProblems(read())).toEqual([]);
	const { maximumAgeHours } = shipped;
	const second = shelve("A", "2026-01-01", {
		maximumAgeHours: { ...maximumAgeHours, ban: 8760 },
	});
	expect(namesakeProblems(read())).toEqual(
		[first, second].map((digest) => ({
			file: `${digest.slice(0, 12)}.pack`,
			code: "rules.sameVersion",
			detail: "Indonesia A",
		})),
	);
	expect(read().problems).toEqual([]);
	expect(shelvedOn(read(), "2026-01-15").packId).toBe(second);
});

test("the same law in another file is no second text", () => {
	shelve(shipped.version, shipped.effectiveFrom, {
		$schema: "./elsewhere.json",
		visaFree: shipped.visaFree.map((rule) => ({
			...rule,
			nationalities: [...rule.nationalities].reverse(),
		})),
	});
	expect(read().packs).toHaveLength(2);
	expect(ambiguousPacks(read())).toEqual([]);
	shelve(shipped.version, shipped.effectiveFrom, { fees: [] });
	expect(ambiguousPacks(read())).toHaveLength(3);
	// Nobody here can take the shipped one away.
	expect(namesakeProblems(read())).toHaveLength(2);
});

test("a signer who is trusted no longer", () => {
	shelve("A", "2026-01-01");
	const shelf = readShelf(folder, [], shippedLaw("IDN"));
	expect(shelf.problems).toMatchObject([{ code: "rules.signer" }]);
	expect(shelvedOn(shelf, "2026-11-21").approval).toBeNull();
});

test("a broken list falls back to the last good one and says so", () => {
	shelve("A", "2026-01-01");
	shelve("B", "2026-02-01");
	writeFileSync(join(folder, "packs.json"), "[{");
	expect(read().problems).toMatchObject([{ code: "rules.list" }]);
	expect(versionOn("2026-11-21")).toBe("A");
});

test("bytes that are no text are not laid down as another text", () => {
	const laid = layPack(folder, Buffer.from([0x7b, 0xff, 0xfe]));
	expect(laid).toMatchObject({ ok: false, error: { code: "rules.syntax" } });
});
