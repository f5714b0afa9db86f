import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { SupervisorView } from "../../../contract/supervisor.ts";
import { layPack, listPack } from "../../../desk/sources/pack-shelf.ts";
import { openRuleLibrary } from "../../../desk/supervisor/rule-library.ts";
import { packFile, testSigners } from "../signed-pack-file.ts";

const today = "2027-01-15";
let folder = "";
let signers = "";
beforeEach(() => {
	const data = mkdtempSync(join(tmpdir(), "lintas-library-"));
	folder = join(data, "rules");
	signers = join(data, "signers.json");
	writeFileSync(signers, JSON.stringify(testSigners));
	return () => rmSync(data, { recursive: true, force: true });
});

const library = () => openRuleLibrary(folder, signers, "IDN");
const first = packFile("A", "2027-02-01");
const other = packFile("A", "2027-02-01", { fees: [] });

function shelve(bytes: Buffer): void {
	const laid = layPack(folder, bytes);
	if (!laid.ok) throw new Error(laid.error.code);
	const digest = laid.value;
	const entry = { digest, importedBy: "ayu", confirmedBy: "budi", atMs: 1 };
	expect(listPack(folder, entry).ok).toBe(true);
}

test("the same file is there already, another one of its name is refused", () => {
	shelve(first);
	const { open } = library();
	expect(open(first, today)).toMatchObject({
		error: { code: "rules.alreadyThere" },
	});
	expect(open(other, today)).toEqual({
		ok: false,
		error: { code: "rules.sameVersion", detail: "Indonesia A" },
	});
	expect(open(packFile("B", "2027-02-01", { fees: [] }), today).ok).toBe(true);
});

test("one that came in while it lay open is noticed before it is laid down", () => {
	const { open, lay } = library();
	expect(open(other, today).ok).toBe(true);
	shelve(first);
	expect(lay(today)).toMatchObject({
		error: { code: "rules.sameVersion" },
	});
});

test("a shelf that holds two of one name says so in the supervisor's window", () => {
	shelve(first);
	shelve(other);
	const { packs, problems } = library().cards(today);
	expect(packs).toHaveLength(3);
	expect(problems.map(({ code }) => code)).toEqual([
		"rules.sameVersion",
		"rules.sameVersion",
	]);
	expect(SupervisorView.shape.problems.safeParse(problems).success).toBe(true);
});
