import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addDays } from "../../core/law/days.ts";
import { rulesView } from "../../desk/counter/rules-view.ts";
import { shippedPack } from "../../rules/shipped-pack.ts";
import { root, toolNode } from "../../scripts/setup/paths.mjs";
import { pins, TestDesk } from "./desk.ts";
import { lastOf } from "./journal.ts";
import { packFiles, trustTestSigner } from "./signed-packs.ts";

const today = new Intl.DateTimeFormat("en-CA", {
	timeZone: "Asia/Jakarta",
}).format(Date.now());
const shipped = shippedPack("IDN");

describe("the law while a counter runs", () => {
	const desk = new TestDesk(trustTestSigner);
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
	const status = () => desk.window.locator(".rules-in-force").innerText();

	test("a refused second person is in the journal", () => {
		expect(importPack(files.good, "0000").status).toBe(1);
		expect(lastOf(desk.folder, "importRefused")).toMatchObject({
			what: "rules",
			importedBy: "dewi",
			triedBy: "sari",
			code: "pin.wrong",
		});
	});

	test("the inspection under way keeps its pack, the next document has the new one", async () => {
		expect((await desk.verdictOf("visaFree")).verdict).toBe("admit");
		expect(await status()).toBe(`Rules Indonesia ${shipped.version}`);
		const from = desk.log.length;
		expect(importPack(files.good)).toMatchObject({ status: 0 });
		await desk.logged(({ event }) => event === "rulesInForce", from);
		await desk.window.getByText("From the next document on").waitFor();
		expect(await status()).toBe(`Rules Indonesia ${shipped.version}`);
		await desk.picture("rules-changed");
		await desk.admit(from);
		expect(lastOf(desk.folder, "crossing")).toMatchObject({
			rulePack: `Indonesia ${shipped.version}`,
		});
		const next = await desk.verdictOf("visaFree");
		expect(next).toMatchObject({ verdict: "refer" });
		expect(next.outcome).not.toBe("visaFree");
		expect(await status()).toBe("Rules Indonesia 2026.2-test");
		await desk.referFirstReason(desk.log.length);
		expect(lastOf(desk.folder, "crossing")).toMatchObject({
			rulePack: "Indonesia 2026.2-test",
		});
	});

	test("a pack of a later day waits", async () => {
		const from = desk.log.length;
		expect(importPack(files.coming)).toMatchObject({ status: 0 });
		await desk.verdictOf("visaFree");
		expect(await status()).toBe("Rules Indonesia 2026.2-test");
		expect(
			desk.log.slice(from).filter(({ event }) => event === "rulesInForce"),
		).toEqual([]);
	});

	test("a release with a wrong PIN says who tried at whose desk", async () => {
		await desk.referFirstReason(desk.log.length);
		await desk.verdictOf("banHit");
		const refused = await desk.window.evaluate(async () => {
			const api = Reflect.get(window, "lintas");
			const { inspection } = (await api.view({})).value;
			const { inspectionId } = inspection;
			const by = { supervisorId: "dewi", pin: "0000", reason: "test" };
			return (await api.release({ inspectionId, ...by })).error.code;
		});
		expect(refused).toBe("pin.wrong");
		expect(lastOf(desk.folder, "releaseRefused")).toMatchObject({
			supervisorId: "dewi",
			officerId: "sari",
			code: "pin.wrong",
		});
	});
});

describe("the grounds of another state", () => {
	const desk = new TestDesk();
	beforeAll(() => desk.open());
	afterAll(() => desk.dispose());

	test("stand in the officer's window by data alone", async () => {
		await desk.verdictOf("noVisa");
		const example = shippedPack("EUE");
		const [first] = example.refusalReasons;
		if (!first) throw new Error("no ground");
		// One ground that no catalogue has words for.
		const refusalReasons = [
			...example.refusalReasons,
			{ ...first, ruleId: "x", code: "noWords", letter: "J" },
		];
		const rules = rulesView({ ...example, refusalReasons }, today);
		const view = await desk.window.evaluate(
			async () => (await Reflect.get(window, "lintas").view({})).value,
		);
		await desk.application.evaluate(
			({ BrowserWindow }, shown) => {
				BrowserWindow.getAllWindows()[0]?.webContents.send(
					"lintas:notice",
					"view",
					shown,
				);
			},
			{ ...view, rules },
		);
		await desk.window.getByText("Rules Schengen-like").waitFor();
		await desk.window.keyboard.press("F4");
		const dialog = desk.window.getByRole("dialog");
		await dialog.waitFor();
		const words = await dialog
			.getByRole("radio")
			.evaluateAll((radios) =>
				radios.map((radio) => radio.closest("label")?.innerText ?? ""),
			);
		expect(words).toHaveLength(10);
		expect(words.map((each) => each.trim()[0]).join("")).toBe("ABCDEFGHIJ");
		expect(words[9]).toContain(first.instrument);
		await desk.picture("refuse-schengen-like");
		const { violations } = await new AxeBuilder({ page: desk.window })
			.setLegacyMode(true)
			.analyze();
		expect(
			violations
				.filter(({ impact }) => impact === "serious" || impact === "critical")
				.map(({ id }) => id),
		).toEqual([]);
		await desk.window.keyboard.press("f");
		await desk.window.keyboard.press("Enter");
		// The desk itself decides by its own law, whatever a window shows.
		await desk.window.getByText("The rules of this day").waitFor();
	});
});
