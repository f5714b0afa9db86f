import { createHash } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundleFile } from "../trust/bundle/bundles.ts";
import { pins, TestDesk } from "./desk.ts";
import { held } from "./held-key.ts";
import { trustBundleSigner, trustFiles, trustIn } from "./trust-files.ts";

describe("the trust desk", () => {
	const desk = new TestDesk(trustBundleSigner);
	const files = trustFiles(join(desk.folder, ".."));

	beforeAll(async () => {
		await desk.launch({ width: 1280, height: 800 }, ["--supervisor"]);
		await desk.signIn("dewi");
		desk.window.setDefaultTimeout(30_000);
		await desk.window.getByText("Trust", { exact: true }).click();
	});
	afterAll(() => desk.dispose());

	const text = () => desk.window.locator("main").innerText();
	const press = (name: string | RegExp) =>
		desk.window.getByRole("button", { name }).first().click();
	const says = (words: string | RegExp) =>
		desk.window.getByText(words).first().waitFor();
	const filter = (name: string) =>
		desk.window.locator("[data-part=filters] label", { hasText: name }).click();
	const rows = () => desk.window.locator("li[data-state]").count();

	async function open(path: string): Promise<void> {
		await desk.application.evaluate(({ dialog }, chosen) => {
			dialog.showOpenDialog = async () => ({
				canceled: false,
				filePaths: [chosen],
			});
		}, path);
		await press("Open a file …");
	}

	/** Both people type their PIN. */
	async function confirm(
		button: string,
		second: keyof typeof pins = "sari",
		typed = pins[second],
	): Promise<void> {
		const from = desk.log.length;
		const [own, other] = [
			desk.window.locator("input[type=password]").first(),
			desk.window.locator("input[type=password]").nth(1),
		];
		await own?.fill(pins.dewi);
		await desk.window
			.getByRole("option", { name: new RegExp(second, "i") })
			.click();
		await other?.fill(typed);
		await press(button);
		if (typed === pins[second]) {
			await desk.logged(
				({ event, code }) => event === "trustConfirmed" && code === null,
				from,
			);
		}
	}

	async function inspect(name: string): Promise<void> {
		for (const language of ["Bahasa Indonesia", "English"]) {
			await desk.window.getByText(language, { exact: true }).first().click();
			const lang = language === "English" ? "en" : "id";
			await desk.window
				.locator(`html[lang=${lang}]`)
				.waitFor({ state: "attached" });
			await desk.picture(`trust-desk-${name}-${lang}`);
			const { violations } = await new AxeBuilder({ page: desk.window })
				.setLegacyMode(true)
				.analyze();
			expect(
				violations
					.filter(({ impact }) => impact === "serious" || impact === "critical")
					.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
			).toEqual([]);
			const overflow = await desk.window.evaluate(
				() =>
					document.documentElement.scrollWidth -
					document.documentElement.clientWidth,
			);
			expect(overflow).toBe(0);
		}
	}

	test("everything in force is listed with state, validity, fingerprint and source", async () => {
		await says("Lay in the folder; nobody wrote down who put it there.");
		expect(await rows()).toBe(2);
		expect(await text()).toMatch(/Valid\s+authority\s+C=UT/);
		await inspect("list");
		const [anchor] = trustIn(desk.folder, "anchors");
		const fingerprint = createHash("sha256")
			.update(anchor ?? "")
			.digest("hex");
		const search = desk.window.getByLabel(/^Search/);
		await search.fill(fingerprint.slice(0, 12));
		await says("1 of 1");
		await search.fill("");
	});

	test.each([
		["note", /holds no certificate or list.*\[pem\.noBlock\]/, "in DER or PEM"],
		["cut", /no readable certificate.*\[asn1\.end\]/, "in DER or PEM"],
		["strangeList", /\[trust\.crlUnsigned\]/, "authority's certificate first"],
		["wrongLine", /Line 3: .*asn1\.end/, "Fetch the bundle again"],
		["stranger", /does not know the signer.*Nobody/, "signers.json"],
		["changedList", /\[cms\.digest\]/, "Fetch the list again"],
		["oldList", /\[trust\.signerExpired\]/, "Fetch a newer list"],
	] as const)(
		"a file that is %s is refused with its next step",
		async (name, words, next) => {
			await open(files[name]);
			await says(words);
			await says(next);
			await says("What is in force stays in force.");
			expect(await desk.window.locator("[data-part=offer]").count()).toBe(0);
			if (name === "wrongLine") await inspect("refused");
		},
	);

	test("a certificate: the fingerprint aloud, then two people with their own PINs", async () => {
		await open(files.anchor);
		await says("C=QA, CN=CSCA QA");
		const shown = await desk.window
			.locator("[data-part=fingerprint] span")
			.allInnerTexts();
		expect(shown).toHaveLength(16);
		await inspect("certificate");
		const names = await desk.window.getByRole("option").allInnerTexts();
		expect(names.join()).not.toContain("Dewi");
		const offerId = shown.join("").replace(/\s/g, "").toLowerCase();
		const asked = await desk.window.evaluate(
			([id, pin]) =>
				Reflect.get(window, "lintas").confirmTrust({
					offerId: id,
					pin,
					secondId: "dewi",
					secondPin: pin,
				}),
			[offerId, pins.dewi],
		);
		expect(asked.error.code).toBe("approval.samePerson");
		await confirm("Trust it", "sari", "9999");
		await says(/Second person: Wrong PIN/);
		expect(trustIn(desk.folder, "anchors")).toHaveLength(1);
		await confirm("Trust it");
		await says(/Confirmed by dewi, sari on/);
		expect(trustIn(desk.folder, "anchors")).toHaveLength(2);
	});

	test("a bundle says what it adds; the next one also withdraws", async () => {
		await open(files.bundle);
		await says("1 is added");
		await says("C=QB, CN=CSCA QB");
		await confirm("Take the bundle over", "budi");
		await says(/Bundle Utopia, version 1, signed by Specimen/);
		await open(files.bundle);
		await says(/as new or newer.*\[bundle\.older\]/);

		const pem = readFileSync(files.anchor, "latin1");
		const der = Buffer.from(pem.replace(/-----[A-Z ]+-----/g, ""), "base64");
		const fingerprint = createHash("sha256").update(der).digest("hex");
		await open(files.next(fingerprint));
		await says("2 no longer count");
		await inspect("bundle");
		await confirm("Take the bundle over");
		await filter("Withdrawn");
		await says(/Withdrawn by Utopia 2 on .* key lost/);
		await inspect("withdrawn");
		await filter("All in force");
		expect(await text()).not.toContain("C=QA,");
	});

	test("a master list is read apart: it can be ended, and is counted by state", async () => {
		// Pressed as soon as it is there: the list may be read in a second.
		const pressed = desk.window.evaluate(
			() =>
				new Promise<string | null>((resolve) => {
					const look = () => {
						const button = document.querySelector("[data-part=offer] button");
						if (!(button instanceof HTMLElement)) {
							return requestAnimationFrame(look);
						}
						const title = document.querySelector("[data-part=offer] h2");
						button.click();
						return resolve(title?.textContent ?? null);
					};
					look();
				}),
		);
		await open(files.longList);
		expect(await pressed).toBe("Reading a master list");
		await desk.window
			.locator("[data-part=offer]")
			.waitFor({ state: "detached" });

		await open(files.masterList);
		await says("60 authorities would be added");
		await says("2 are not taken");
		await says("No authority here stands behind this signer.");
		await inspect("master-list");
		await confirm("Add the authorities");
		await says(/From a master list, confirmed by dewi, sari/);
		await open(files.masterList);
		await says("The list holds no authority that is new here.");
	});

	test("what is withdrawn can be added again", async () => {
		await desk.window.getByLabel(/^Search/).fill("CSCA AA");
		await press("Withdraw …");
		await says("Documents that lead to this certificate alone");
		await inspect("withdrawal");
		await confirm("Withdraw it");
		await filter("Withdrawn");
		await says(/Withdrawn by dewi, sari/);
		await open(files.masterList);
		await says("The list holds no authority that is new here.");
		await open(files.anchor);
		await says("Opened, not in force");
		await confirm("Trust it");
		await filter("Authorities");
		await desk.window.getByLabel(/^Search/).fill("QA");
		await says(/Confirmed by dewi, sari/);
		expect(desk.consoleErrors).toEqual([]);
	});

	test("the journal has every change and is whole", async () => {
		await desk.close();
		expect(JSON.parse(desk.lintas("journal", "verify"))).toMatchObject({
			ok: true,
		});
		const listed = desk
			.lintas("trust", "list")
			.trim()
			.split("\n")
			.map((line) => JSON.parse(line));
		expect(listed.filter(({ kind }) => kind === "withdrawn")).toMatchObject([
			{ by: "dewi, sari" },
		]);
	});
});

describe("a counter whose trust changes", () => {
	const desk = new TestDesk((folder) => trustBundleSigner(folder));
	const anchors = trustIn(desk.folder, "anchors");
	const signers = trustIn(desk.folder, "signers");
	beforeAll(async () => {
		rmSync(join(desk.folder, "trust"), { recursive: true });
		await desk.open();
	});
	afterAll(() => desk.dispose());

	async function scanned(): Promise<unknown> {
		const { trust } = await desk.scan("seal");
		const pending = desk.window.locator("li[data-pending]");
		// The key is for what the page shows, which comes after the log's line.
		await pending.waitFor();
		await desk.window.keyboard.press("F5", held);
		await pending.waitFor({ state: "detached" });
		return trust;
	}
	const changed = (from: number) =>
		desk.logged(({ event }) => event === "trustChanged", from);

	test("follows a bundle that the command line imports, without a restart", async () => {
		expect(await scanned()).toBe("unknownSigner");
		const from = desk.log.length;
		const path = join(desk.folder, "..", "demo.trust");
		const put = [
			...anchors.map((der) => ({ kind: "anchor", der }) as const),
			...signers.map((der) => ({ kind: "signer", der }) as const),
		];
		writeFileSync(path, bundleFile({ put }));
		expect(JSON.parse(desk.lintas("import", path))).toMatchObject({
			kind: "trustBundle",
			added: [{ kind: "anchor" }, { kind: "signer" }],
		});
		expect(await changed(from)).toMatchObject({ anchors: 1, damage: null });
		await desk.window
			.getByText("What is trusted was changed: authorities 1, signers 1.")
			.waitFor();
		expect(await scanned()).toBe("trusted");
	});

	test("a folder that breaks leaves what is in force and says so", async () => {
		const from = desk.log.length;
		for (const name of ["ledger.json", "ledger.copy.json"]) {
			writeFileSync(join(desk.folder, "trust", name), "{");
		}
		expect(await changed(from)).toMatchObject({ damage: "trust.ledger" });
		await desk.window.getByText(/The trust folder broke/).waitFor();
		await desk.picture("trust-damaged-en");
		expect(await scanned()).toBe("trusted");
	});
});
