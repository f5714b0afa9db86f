import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { td3Of } from "../core/mrz/build.ts";
import { journalOf, lastOf } from "../desk/at-work/journal.ts";
import { TestDesk } from "./desk.ts";
import { held } from "./held-key.ts";

/** The passport reader and the scanner at one counter. */
describe("several documents, one inspection", () => {
	const desk = new TestDesk();
	beforeAll(() => desk.open());
	afterAll(() => desk.dispose());

	const lines = () => desk.window.locator("li[data-meaning]");
	const line = (name: RegExp) => lines().filter({ hasText: name });
	const title = () => desk.window.getByRole("heading", { level: 1 });

	async function speak(language: "English" | "Bahasa Indonesia") {
		await desk.window.getByText(language, { exact: true }).first().click();
		await desk.window
			.locator(`html[lang=${language === "English" ? "en" : "id"}]`)
			.waitFor({ state: "attached" });
	}

	/** Both languages, nothing cut off, no serious finding. */
	async function pictures(name: string) {
		for (const [language, short] of [
			["Bahasa Indonesia", "id"],
			["English", "en"],
		] as const) {
			await speak(language);
			await desk.picture(`documents-${name}-${short}`);
			const { violations } = await new AxeBuilder({ page: desk.window })
				.setLegacyMode(true)
				.analyze();
			const serious = violations.filter(
				({ impact }) => impact === "serious" || impact === "critical",
			);
			expect(
				serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
			).toEqual([]);
			const overflow = await desk.window.evaluate(
				() =>
					document.documentElement.scrollWidth -
					document.documentElement.clientWidth,
			);
			expect(overflow).toBe(0);
		}
	}

	const recorded = (from: number, decision: string) =>
		desk.logged(
			(entry) => entry.event === "recorded" && entry.decision === decision,
			from,
		);

	/** The next test begins at a counter where nobody stands and nothing waits. */
	afterEach(async () => {
		if ((await desk.window.getByRole("dialog").count()) > 0) {
			await desk.window.keyboard.press("Escape");
		}
		if ((await desk.window.locator("main[data-phase=shown]").count()) > 0) {
			const from = desk.log.length;
			await desk.referFirstReason(from);
		}
		for (;;) {
			const pending = desk.window.locator("li[data-pending]");
			const count = await pending.count();
			if (count === 0) break;
			await desk.window.keyboard.press("F5", held);
			await pending.nth(count - 1).waitFor({ state: "detached" });
		}
	});

	test("passport, then its visa seal: joined, verified, the verdict stays where it was", async () => {
		const painted = await desk.verdictOf("eVoa");
		expect(painted.verdict).toBe("admit");
		const before = await title().boundingBox();
		const scanned = await desk.scan("seal");
		expect(scanned).toMatchObject({ trust: "trusted", attached: true });
		await line(/Visa seal.*Signature genuine/).waitFor();
		expect(await title().boundingBox()).toEqual(before);
		expect(await desk.window.locator("li[data-meaning=good]").count()).toBe(1);
		await pictures("seal");
		await desk.window.keyboard.press("F7", held);
		const details = desk.window.getByRole("dialog");
		await details.getByText("UTTS 5B").waitFor();
		expect(await details.locator("tr[data-severity=fatal]").count()).toBe(0);
		await desk.picture("documents-details");
		await desk.window.keyboard.press("Escape");
		// A second scan of the same seal is no second document.
		expect(await desk.scan("seal")).toMatchObject({
			attached: false,
			pending: false,
		});
		expect(await lines().count()).toBe(1);
	});

	test("seal before the passport: it waits in sight and joins; the pass fills the flight", async () => {
		const scanned = await desk.scan("seal");
		expect(scanned).toMatchObject({ pending: true });
		await line(/Waits for a passport/).waitFor();
		await desk.scan("boardingPass");
		await expect
			.poll(() => desk.window.locator("li[data-pending]").count())
			.toBe(2);
		await pictures("pending");
		await desk.verdictOf("eVoa");
		await line(/Boarding pass.*XX 713 goes into the crossing/).waitFor();
		expect(await desk.window.locator("li[data-pending]").count()).toBe(0);
		await desk.picture("documents-flight");
		const from = desk.log.length;
		await desk.referFirstReason(from);
		const crossing = lastOf(desk.folder, "crossing");
		expect(crossing.flight).toMatchObject({
			carrier: "XX",
			number: "713",
			from: "SYD",
			to: "CGK",
			seat: "12A",
		});
		expect(crossing.documents).toMatchObject([
			{ kind: "seal", trust: "trusted" },
			{ kind: "boardingPass", trust: "unsigned" },
		]);
	});

	test("an e-visa code joins through the store, is never green, and is kept for later", async () => {
		const scanned = await desk.scan("eVisa");
		expect(scanned).toMatchObject({
			kind: "visaCode",
			trust: "notVerifiableOffline",
		});
		await desk.verdictOf("eVoa");
		await line(/E-visa code.*LTD0000002.*Cannot be verified offline/).waitFor();
		expect(await desk.window.locator("li[data-pending]").count()).toBe(0);
		expect(await desk.window.locator("li[data-meaning=good]").count()).toBe(0);
		await pictures("evisa");
		expect(lastOf(desk.folder, "verifyLater")).toMatchObject({
			code: "LINTAS-DEMO-VISA/LTD0000002",
			reference: "LTD0000002",
		});
	});

	test("a forged seal cannot be missed and takes the green verdict back", async () => {
		// A traveller whose verdict is green without it: an arrival is on record of the e-VOA one.
		await desk.scan("forgedSeal");
		const painted = await desk.verdictOf("eVoa");
		expect(painted.verdict).toBe("refer");
		const forged = line(/FORGED OR DAMAGED: signature does not fit/);
		await forged.waitFor();
		expect(await forged.locator("svg[data-meaning=stop]").count()).toBe(1);
		// It is the headline of the verdict.
		await desk.window
			.getByRole("heading", { level: 1 })
			.locator("xpath=following-sibling::p[1]")
			.filter({ hasText: "FORGED OR DAMAGED" })
			.waitFor();
		await pictures("forged");
		await desk.armed();
		await desk.window.keyboard.press("Enter", held);
		expect(
			desk.log.filter(
				(entry) => entry.event === "recorded" && entry.decision === "admit",
			),
		).toEqual([]);
	});

	test("somebody else's document is kept apart, and put aside by the officer", async () => {
		await desk.verdictOf("eVoa");
		const scanned = await desk.scan("strangersSeal");
		expect(scanned).toMatchObject({ attached: false, pending: true });
		await line(/Belongs to somebody else\?/).waitFor();
		await desk.scan("fakeAddress");
		await line(/IMITATED ADDRESS/).waitFor();
		await pictures("stranger");
		const from = desk.log.length;
		await desk.referFirstReason(from);
		// The seal outlives the traveller whom it does not belong to, and finds its own.
		await desk.verdictOf("noVisa");
		await line(/Visa seal.*Signature genuine/).waitFor();
		await desk.window.keyboard.press("F5", held);
		await desk.window
			.locator("li[data-pending]")
			.waitFor({ state: "detached" });
		expect(lastOf(desk.folder, "putAside")).toMatchObject({ kind: "visaCode" });
	});

	test("somebody else's document is attached by hand: said so, and never for the better", async () => {
		const painted = await desk.verdictOf("visaFree");
		expect(painted.verdict).toBe("admit");
		await desk.scan("strangersSeal");
		await line(/Belongs to somebody else\?/)
			.getByRole("button", { name: "Attach …" })
			.click();
		const dialog = desk.window.getByRole("dialog");
		await dialog.locator("tr[data-severity=fatal]").first().waitFor();
		const send = dialog.getByRole("button", { name: /^Attach/ });
		await send.click();
		await dialog
			.getByRole("alert")
			.getByText(/reason/i)
			.waitFor();
		await desk.window.keyboard.press("3");
		await desk.window.keyboard.press("Enter", held);
		await dialog.getByText(/confirm that it belongs all the same/).waitFor();
		await desk.picture("documents-attach-en");
		const asked = await desk.window.evaluate(() =>
			Reflect.get(window, "lintas").attachByHand({
				inspectionId: "01J00000000000000000000000",
				documentId: "01J00000000000000000000000",
				reasonCode: "handedOver",
				confirmed: true,
			}),
		);
		expect(asked.error.code).toBe("document.gone");
		await dialog.getByText(/I have seen what differs/).click();
		await send.click();
		await dialog.waitFor({ state: "detached" });
		await line(/Visa seal.*Attached by hand/).waitFor();
		await expect.poll(() => title().innerText()).toMatch(/^Refer/);
		expect(await desk.window.locator("li[data-meaning=good]").count()).toBe(0);
		await desk.window
			.getByText(/A document attached by hand says otherwise/)
			.first()
			.waitFor();
		await pictures("by-hand");
		expect(lastOf(desk.folder, "attachedByHand")).toMatchObject({
			kind: "seal",
			reasonCode: "handedOver",
			differing: expect.stringContaining("documentNumber"),
		});
		const from = desk.log.length;
		await desk.referFirstReason(from);
		expect(lastOf(desk.folder, "crossing").documents).toMatchObject([
			{ kind: "seal", byHand: "handedOver" },
		]);
	});

	test("repair: the solutions are shown, nothing is applied, the officer's choice is", async () => {
		const [first = "", second = ""] = desk.linesOf("eVoa");
		// O for 0 in the document number: LX0000002.
		const misread = `${second.slice(0, 3)}O${second.slice(4)}`;
		const painted = await desk.swipeLinesPainted([first, misread]);
		expect(painted.outcome).toBe("documentMisread");
		const choice = desk.window.locator("ol button[aria-pressed]").first();
		await choice.waitFor();
		expect(await choice.locator("mark").allTextContents()).toContain("0");
		await desk.window.getByText("A visa record fits it").first().waitFor();
		await pictures("repair");
		const from = desk.log.length;
		await desk.window.keyboard.press("1");
		await expect.poll(() => choice.getAttribute("aria-pressed")).toBe("true");
		expect(desk.log.slice(from).some(({ event }) => event === "document")).toBe(
			false,
		);
		// The language button has the focus: the repair's own button is pressed.
		await desk.window.getByRole("button", { name: /Take the marked/ }).click();
		const repaired = await desk.painted(from);
		expect(repaired.outcome).not.toBe("documentMisread");
		await desk.window.getByText("Repaired by the officer").waitFor();
		await desk.picture("documents-repaired");
		expect(lastOf(desk.folder, "repaired")).toMatchObject({
			officerId: "sari",
			characters: "1",
		});
	});

	test("manual key-in: digits computed while typing, the number twice, a reason", async () => {
		await desk.window.keyboard.press("F6", held);
		const dialog = desk.window.getByRole("dialog");
		await dialog.waitFor();
		await dialog.getByRole("button", { name: "Type the fields" }).click();
		const field = (label: string) => dialog.getByLabel(label, { exact: true });
		await field("Issuing state").fill("MYS");
		await field("Surname").fill("TANJUNG");
		await field("Given names").fill("NUR ALYA");
		await field("Document number").fill("LX0000001");
		await dialog
			.getByText(/check digit: \d/)
			.first()
			.waitFor();
		await field("Document number, once more").fill("LX0000007");
		await field("Nationality").fill("MYS");
		await field("Date of birth, YYMMDD").fill("910412");
		await field("Sex").fill("F");
		const [, second = ""] = desk.linesOf("visaFree");
		await field("Date of expiry, YYMMDD").fill(second.slice(21, 27));
		await field("Printed check digit: Date of birth").fill(
			second.charAt(19) === "0" ? "1" : "0",
		);
		await dialog.getByText(/does not fit: \d/).waitFor();
		await field("Printed check digit: Date of birth").fill(second.charAt(19));
		await dialog.locator("[data-result=right]").waitFor();
		await dialog.getByText("Zone damaged").click();
		await dialog.getByRole("button", { name: /Inspect/ }).click();
		await dialog.getByText("The two document numbers differ.").waitFor();
		await desk.picture("documents-key-in");
		const before = journalOf(desk.folder).length;
		await field("Document number, once more").fill("LX0000001");
		const from = desk.log.length;
		await dialog.getByRole("button", { name: /Inspect/ }).click();
		const painted = await desk.painted(from);
		expect(painted.outcome).toBe("visaFree");
		await desk.window.getByText("Typed by hand").first().waitFor();
		await pictures("typed");
		expect(journalOf(desk.folder).length).toBe(before + 1);
		expect(lastOf(desk.folder, "typedByHand")).toMatchObject({
			reasonCode: "zoneDamaged",
			documentNumber: "LX0000001",
		});
		// This traveller was referred here before, so that an admission takes a reason.
		await desk.armed();
		await desk.window.keyboard.press("F2", held);
		await dialog.waitFor();
		await desk.window.keyboard.press("1");
		await desk.window.keyboard.press("Enter", held);
		await recorded(from, "admit");
		expect(lastOf(desk.folder, "crossing").capture).toMatchObject({
			kind: "typed",
		});
	});

	test("a whole passport is typed with at most sixty keys", async () => {
		const { window } = desk;
		const zone = td3Of({
			name: "MARTINEZ<GARCIA<<ANA",
			number: "K4839201X",
			state: "SGP",
			nationality: "SGP",
		});
		const [first = "", second = ""] = zone.split("\n");
		const typed = [
			first.replace(/<+$/, ""),
			second.replace(/<{2,}/, "<"),
		] as const;
		// And F6, Tab and Enter.
		expect(typed.join("").length + 3).toBeLessThanOrEqual(60);
		const from = desk.log.length;
		await window.keyboard.press("F6", held);
		await window.getByLabel("Line 1").waitFor();
		await window.keyboard.type(typed[0], { delay: 60 });
		await window.keyboard.press("Tab");
		await window.keyboard.type(typed[1], { delay: 60 });
		await window.keyboard.press("Enter", held);
		expect((await desk.painted(from)).outcome).toBe("visaFree");
		await desk.armed();
		await desk.window.keyboard.press("Enter", held);
		await recorded(from, "admit");
	});

	test("by lines: the misread ones are there to be put right, and digits printed wrong are asked about", async () => {
		const [first = "", second = ""] = desk.linesOf("eVoa");
		const wrong = second.charAt(9) === "7" ? "3" : "7";
		const misread = `${second.slice(0, 9)}${wrong}${second.slice(10)}`;
		const painted = await desk.swipeLinesPainted([first, misread]);
		expect(painted.outcome).toBe("documentMisread");
		await desk.window.keyboard.press("F6", held);
		const dialog = desk.window.getByRole("dialog");
		await dialog.waitFor();
		const line = (number: number) =>
			dialog.getByLabel(`Line ${number}`, { exact: true });
		expect(await line(2).inputValue()).toBe(misread);
		// A whole zone in one field, as a paste gives it.
		await line(1).fill(`${first}${misread}`);
		expect(await line(1).inputValue()).toBe(first);
		await dialog.getByText("Zone damaged").click();
		await line(2).press("Enter", held);
		const again = dialog.getByRole("button", { name: /Printed so/ });
		await again.waitFor();
		await desk.picture("documents-key-in-lines");
		await line(2).fill(second);
		expect(await again.count()).toBe(0);
		const from = desk.log.length;
		await line(2).press("Enter", held);
		expect((await desk.painted(from)).outcome).not.toBe("documentMisread");
		await dialog.waitFor({ state: "detached" });
		await desk.referFirstReason(from);
	});

	test("nothing was complained of in the window's console", () => {
		expect(desk.consoleErrors).toEqual([]);
	});
});
