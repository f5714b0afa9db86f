import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addDays } from "../../../core/law/days.ts";
import { dataFiles } from "../../../desk/data-files.ts";
import {
	digestOf,
	layPack,
	listPack,
} from "../../../desk/sources/pack-shelf.ts";
import { shippedPack } from "../../../rules/shipped-pack.ts";
import { root, toolNode } from "../../../scripts/setup/paths.mjs";
import { lastOf } from "./journal.ts";
import { PlainDesk } from "./plain-desk.ts";
import { packFiles, trustTestSigner } from "./signed-packs.ts";
import { pins } from "./specimens.ts";

const today = new Intl.DateTimeFormat("en-CA", {
	timeZone: "Asia/Jakarta",
}).format(Date.now());
const shipped = shippedPack("IDN");
const sha256Of = (file: string) => digestOf(readFileSync(file));

describe("the law while a counter runs", () => {
	const desk = new PlainDesk(trustTestSigner);
	const files = packFiles(join(desk.folder, ".."), today, addDays(today, 20));
	beforeAll(() => desk.open());
	afterAll(() => desk.dispose());

	/** Two people import a pack at a terminal beside the counter. */
	function importPack(file: string, second = pins.sari) {
		const { status, stderr } = spawnSync(
			toolNode(),
			[
				join(root, "build", "app", "cli.js"),
				...["rules", "import", file, "--confirm", "dewi", "--confirm", "sari"],
				...["--demo", "--data", desk.folder],
			],
			{ encoding: "utf8", input: `${pins.dewi}\n${second}\n` },
		);
		return { status, stderr };
	}
	const inForce = async () => (await desk.view()).rules.version;

	test("a refused second person is in the journal", () => {
		expect(importPack(files.good, "0000").status).toBe(1);
		expect(lastOf(desk.folder, "importRefused")).toMatchObject({
			what: "rules",
			askedBy: "dewi",
			triedBy: "sari",
			code: "pin.wrong",
		});
	});

	test("the inspection under way keeps its pack, the next document has the new one", async () => {
		const first = await desk.verdictOf("visaFree");
		expect(first.verdict).toBe("admit");
		expect(await inForce()).toBe(shipped.version);
		const from = desk.log.length;
		expect(importPack(files.good)).toMatchObject({ status: 0 });
		await desk.logged(({ event }) => event === "rulesInForce", from);
		await desk.shown(({ remark }) => remark?.code === "remark.rulesChanged");
		expect(await inForce()).toBe(shipped.version);
		await desk.decide(first, "admit");
		expect(lastOf(desk.folder, "crossing")).toMatchObject({
			rulePack: `Indonesia ${shipped.version}`,
			rulePackDigest: sha256Of(
				fileURLToPath(new URL("../../../rules/idn.json", import.meta.url)),
			),
		});
		const next = await desk.verdictOf("visaFree");
		expect(next.verdict).toBe("refer");
		expect(next.outcome).not.toBe("visaFree");
		expect(await inForce()).toBe("2026.2-test");
		await desk.decide(next, "refer", "other");
		expect(lastOf(desk.folder, "crossing")).toMatchObject({
			rulePack: "Indonesia 2026.2-test",
			rulePackDigest: sha256Of(files.good),
		});
	});

	test("a pack of a later day waits", async () => {
		const from = desk.log.length;
		expect(importPack(files.coming)).toMatchObject({ status: 0 });
		const inspection = await desk.verdictOf("visaFree");
		expect(await inForce()).toBe("2026.2-test");
		expect(
			desk.log.slice(from).filter(({ event }) => event === "rulesInForce"),
		).toEqual([]);
		await desk.decide(inspection, "refer", "other");
	});

	test("another text of that name is refused; a shelf that has it already says so", async () => {
		expect(importPack(files.namesake)).toMatchObject({
			status: 2,
			stderr: "lintas: rules.sameVersion: Indonesia 2026.2-test\n",
		});
		expect((await desk.view()).rules.mark).toBeUndefined();
		const { rules } = dataFiles(desk.folder);
		const laid = layPack(rules, readFileSync(files.namesake));
		if (!laid.ok) throw new Error(laid.error.code);
		const entry = { importedBy: "dewi", confirmedBy: "sari", atMs: 1 };
		listPack(rules, { digest: laid.value, ...entry });
		await desk.shown(({ remark }) => remark?.code === "remark.rulesAmbiguous");
		const inspection = await desk.verdictOf("visaFree");
		expect((await desk.view()).rules).toMatchObject({
			version: "2026.2-test",
			mark: laid.value.slice(0, 8),
		});
		await desk.decide(inspection, "refer", "other");
		expect(lastOf(desk.folder, "crossing")).toMatchObject({
			rulePack: "Indonesia 2026.2-test",
			rulePackDigest: laid.value,
		});
	});

	test("a release with a wrong PIN says who tried at whose desk", async () => {
		const { inspectionId } = await desk.verdictOf("banHit");
		const refused = await desk.page.ask.release({
			inspectionId,
			sequence: await desk.look(),
			supervisorId: "dewi",
			pin: "0000",
			reason: "as a test",
		});
		expect(refused).toMatchObject({ ok: false, error: { code: "pin.wrong" } });
		expect(lastOf(desk.folder, "releaseRefused")).toMatchObject({
			triedBy: "dewi",
			askedBy: "sari",
			code: "pin.wrong",
		});
	});
});
