import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
	afterAll,
	beforeAll,
	describe,
	expect,
	onTestFinished,
	test,
} from "vitest";
import { testCardLines } from "../../core/test-card/test-card.ts";
import { calibrationText } from "../../core/wedge/calibration.ts";
import { typed } from "../../core/wedge/typed.ts";
import { hidPosReports } from "../../simulators/hid-pos.ts";
import { HidTestbed } from "../../simulators/hid-testbed.ts";
import { PseudoTerminal } from "../../simulators/pseudo-terminal.ts";
import { SimulatedReader } from "../../simulators/reader.ts";
import { lastOf } from "../desk/at-work/journal.ts";
import { held } from "./held-key.ts";
import { TechnicianDesk } from "./technician-desk.ts";

const [top = "", bottom = ""] = testCardLines;
const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, "latin1"));
const stxEtx = latin1(`\x02${top}\r${bottom}\r\x03`);
const ouBody = `OU\x02\r${top}\r${bottom}\r\x03`.replaceAll("<", "_");
const bcc = [...ouBody].reduce((sum, each) => sum ^ each.charCodeAt(0), 0);
const sohOu = latin1(`\x01${ouBody}${String.fromCharCode(bcc)}`);

/** A reader that the desk does not know, on a cable of its own. */
async function unknownReader(desk: TechnicianDesk, name: string) {
	const cable = new PseudoTerminal(desk.file(name));
	await cable.plug();
	return { cable, reader: new SimulatedReader(cable.devicePath) };
}

/** The wizard from the first step to the self-test, as a technician walks it. */
async function setUpBy(
	desk: TechnicianDesk,
	port: PseudoTerminal,
	scan: () => Promise<unknown>,
	name: string,
): Promise<void> {
	await desk.screen("Set up new");
	await desk.window
		.getByRole("textbox", { name: /Another connection/ })
		.fill(port.hostPath);
	await desk.button(/^Listen on/).click();
	for (const next of [1, 2, 3]) {
		await desk.says(`Scan now: ${next} of 3`);
		await desk.window.locator("[data-state=ready]").first().waitFor();
		if (next === 2) await desk.picture(`technician-wizard-listening-${name}`);
		await scan();
	}
	await desk.says("Read three times");
	const field = desk.window.getByRole("textbox", { name: "Name at this desk" });
	await field.fill(name);
}

describe("a technician and the devices of a desk", () => {
	const desk = new TechnicianDesk();
	let stx: Awaited<ReturnType<typeof unknownReader>>;
	let ou: Awaited<ReturnType<typeof unknownReader>>;
	beforeAll(async () => {
		await desk.cable.plug();
		stx = await unknownReader(desk, "unknown-1");
		ou = await unknownReader(desk, "unknown-2");
	});
	afterAll(async () => {
		await stx.cable.unplug();
		await ou.cable.unplug();
		await desk.dispose();
	});

	test("nobody signed in: only technicians are offered, every question is refused", async () => {
		await desk.launch(undefined, ["--technician"]);
		await desk.window.getByRole("option").first().waitFor();
		expect(await desk.window.getByRole("option").allInnerTexts()).toEqual([
			"Agus",
		]);
		const asked = await desk.window.evaluate(async () => {
			const api = Reflect.get(window, "lintas");
			const view = await api.view({});
			const replies = await Promise.all([
				api.watch({ deviceId: "passport-reader" }),
				api.removeDevice({ deviceId: "passport-reader" }),
				api.exportConfig({}),
				api.signIn({ accountId: "sari", pin: "2468" }),
			]);
			return {
				devices: view.value.devices,
				codes: replies.map((reply) => reply.error?.code),
				calls: Object.keys(api),
			};
		});
		expect(asked.devices).toEqual([]);
		expect(asked.codes).toEqual([
			"technician.signedOut",
			"technician.signedOut",
			"technician.signedOut",
			"pin.role",
		]);
		// Nothing here decides about a traveller or looks one up.
		expect(asked.calls.join(" ")).not.toMatch(
			/decide|release|lookUp|inspection/,
		);
		await desk.inspect("sign-in");
		await desk.signIn("agus");
	});

	test("the wizard finds an unknown STX/ETX reader; the self-test passes", async () => {
		await desk.screen("Set up new");
		await desk.inspect("wizard-ports");
		await setUpBy(
			desk,
			stx.cable,
			() => stx.reader.raw(stxEtx, { pace: "drip" }),
			"Desk reader",
		);
		await desk.says("Passport reader, STX/ETX envelope");
		await desk.inspect("wizard-found");
		await desk.button("Set it up").click();
		await desk.says("Swipe this test card three times");
		await desk.button("Start the test").click();
		for (const done of [0, 1, 2]) {
			await desk.says(`Waiting for the card: ${done} of 3`);
			await stx.reader.raw(stxEtx, { pace: "chunks" });
		}
		await desk.says("Passed: 3 of 3 read exactly");
		await desk.inspect("self-test");
		const saved = JSON.parse(
			readFileSync(join(desk.folder, "desk.json"), "utf8"),
		);
		expect(saved.devices.at(-1)).toMatchObject({
			deviceId: "desk-reader",
			profile: "generic-stx-etx",
			transport: { path: stx.cable.hostPath },
		});
	});

	test("the wizard finds an unknown SOH/OU reader with a check byte", async () => {
		await setUpBy(
			desk,
			ou.cable,
			() => ou.reader.raw(sohOu, { pace: "drip" }),
			"Kiosk reader",
		);
		await desk.says("Passport reader, SOH/OU frame");
		await desk.button("Set it up").click();
		await desk.button("Start the test").click();
		for (const done of [0, 1, 2]) {
			await desk.says(`Waiting for the card: ${done} of 3`);
			await ou.reader.raw(sohOu);
		}
		await desk.says("Passed: 3 of 3 read exactly");
		const saved = JSON.parse(
			readFileSync(join(desk.folder, "desk.json"), "utf8"),
		);
		expect(saved.devices.at(-1)).toMatchObject({
			profile: "soh-ou",
			framing: { bcc: "xor" },
		});
	});

	test("scans that nothing reads move the wizard on to the next settings", async () => {
		await desk.screen("Set up new");
		await desk.window
			.getByRole("textbox", { name: /Another connection/ })
			.fill(stx.cable.hostPath);
		await desk.button(/^Listen on/).click();
		await desk.says("9600 8N1");
		await desk.window.locator("[data-state=ready]").first().waitFor();
		await stx.reader.raw(latin1("\xf8\x80\x1e\xff"));
		await desk.says("115200 8N1");
		await desk.says("the serial settings were changed");
		await desk.inspect("wizard-listening");
		await desk.button("Cancel").click();
		await desk.says("Listen on these connections");
	});

	test("a spoiled card fails the self-test and says by how much, never what", async () => {
		await desk.screen("Self-test");
		await desk.window
			.getByRole("radio", { name: /Desk reader/ })
			.click({ force: true });
		await desk.button(/^Start/).click();
		const other = latin1(
			`\x02${top.replace("ERIKSSON", "SECRETTT")}\r${bottom}\r\x03`,
		);
		for (const done of [0, 1, 2]) {
			await desk.says(`Waiting for the card: ${done} of 3`);
			await stx.reader.raw(other);
		}
		await desk.says("Failed");
		await desk.says(/\d characters differ from the card/);
		expect(await desk.window.locator("body").innerText()).not.toContain(
			"SECRETTT",
		);
	});

	test("the monitor masks personal data until a reason is in the journal", async () => {
		await desk.screen("Monitor");
		await desk.window
			.getByRole("radio", { name: /Desk reader/ })
			.click({ force: true });
		await desk.says("Personal data is masked");
		await stx.reader.raw(stxEtx);
		await desk.says(/Document, \d+ bytes/);
		const body = desk.window.locator("[data-part=monitor]");
		expect(await body.innerText()).not.toContain("ERIK");
		expect(await body.innerText()).toContain("STX");
		expect(await body.innerText()).not.toMatch(/\b45 52 49 4b\b/);
		await desk.inspect("monitor-masked");

		const rows = desk.journalRows();
		await desk.button("Show personal data").click();
		const reason = desk.window.getByRole("textbox", { name: "Reason" });
		await desk.window.keyboard.press("Enter", held);
		await desk.says("Write the reason first");
		await reason.fill("Reader drops a line, ticket 4711");
		await desk.window.keyboard.press("Enter", held);
		await desk.says("PERSONAL DATA IS SHOWN");
		expect(desk.journalRows()).toBe(rows + 1);
		await stx.reader.raw(stxEtx);
		await expect.poll(() => body.innerText()).toContain("ERIKSSON");
		await desk.inspect("monitor-revealed");

		await desk.button("Mask again").click();
		await desk.says("Personal data is masked");
		expect(await body.innerText()).not.toContain("ERIK");
		await desk.button("Pause").click();
		await stx.reader.raw(stxEtx);
		await desk.button(/Go on \([1-9]/).waitFor();
	});

	test("unplugged, plugged in again: told in words, kept as the last error", async () => {
		await desk.screen("Devices");
		const card = desk.window.locator('[data-device="desk-reader"]');
		await card.locator("[data-state=ready]").waitFor();
		await stx.cable.unplug();
		await card
			.getByText("Device not found. Check its cable.")
			.first()
			.waitFor();
		await desk.inspect("devices-unplugged");
		await stx.cable.plug();
		await card.locator("[data-state=ready]").waitFor();
		await stx.reader.raw(stxEtx);
		await card
			.locator("[data-part=counters]")
			.getByText("1", { exact: true })
			.first()
			.waitFor();
		await desk.inspect("devices");
	});

	test("a capture is saved masked, opened and replayed", async () => {
		await desk.screen("Captures");
		await desk.window
			.getByRole("radio", { name: /Desk reader/ })
			.click({ force: true });
		await desk.button("Record").click();
		await desk.says("Recording.");
		await stx.reader.raw(stxEtx);
		await stx.reader.raw(latin1(`\x02P<UTOSECRET<<NAME<<<\r12345\r\x03`));
		await desk.says(/\b121 bytes/);
		await desk.button("Stop recording").click();
		const file = desk.file("one.lcapture");
		await desk.answerDialog("save", file);
		await desk.button("Save masked").click();
		await desk.says(`Saved: ${file}`);
		const hex = readFileSync(file, "utf8");
		expect(hex).not.toContain(Buffer.from("SECRET").toString("hex"));
		expect(hex).toContain("lintas-capture/1");
		await desk.answerDialog("open", file);
		await desk.button("Open a file").click();
		await desk.says("A recording from a file.");
		await desk.button("Replay").click();
		await desk.says("Replayed: 2 results");
		await desk.says("ERIKSSON");
		await desk.inspect("capture");
	});

	test("keyboard mode: the layout is told and a passport repaired", async () => {
		await desk.screen("Keyboard mode");
		const german = { scanner: "us", host: "german", capsLock: false } as const;
		await desk.window
			.getByRole("textbox", { name: /Click here/ })
			.fill(typed(calibrationText, german));
		await desk.says("The scanner types as US, the system reads German.");
		await desk.window
			.getByRole("textbox", { name: /Try/ })
			.fill(typed(top, german));
		await desk.says(top);
		await desk.inspect("keyboard");
	});

	test("keyboard mode is switched on with what was told, and off again", async () => {
		const file = () =>
			JSON.parse(readFileSync(join(desk.folder, "desk.json"), "utf8"));
		expect(file()).not.toHaveProperty("wedge");
		await desk.button("Switch on at this counter").click();
		await desk.says("On: the scanner types as US, the system reads German.");
		expect(file().wedge).toEqual({
			layout: { scanner: "us", host: "german", capsLock: false },
		});
		expect(lastOf(desk.folder, "configured")).toMatchObject({
			action: "wedgeOn",
		});
		await desk.button("Switch off").scrollIntoViewIfNeeded();
		await desk.inspect("keyboard-on");
		await desk.button("Switch off").click();
		await desk.says("Keyboard mode is off.");
		expect(file()).not.toHaveProperty("wedge");
		expect(lastOf(desk.folder, "configured")).toMatchObject({
			action: "wedgeOff",
		});
	});

	test("the acceptance report is printed with what was found", async () => {
		await desk.screen("Report");
		const file = desk.file("report.pdf");
		await desk.answerDialog("save", file);
		await desk.button("Save as PDF").click();
		await desk.says(`Saved: ${file}`);
		expect(readFileSync(file).subarray(0, 5).toString()).toBe("%PDF-");
		expect(statSync(file).size).toBeGreaterThan(10_000);
		await desk.inspect("report");
	});

	test("signing out leaves nothing of it in the window", async () => {
		await desk.button("Sign out").click();
		await desk.window.getByRole("option").first().waitFor();
		expect(desk.consoleErrors).toEqual([]);
	});
});

describe("one desk's configuration on another", () => {
	const first = new TechnicianDesk();
	const second = new TechnicianDesk();
	afterAll(async () => {
		await first.dispose();
		await second.dispose();
	});
	const config = (desk: TechnicianDesk) =>
		JSON.parse(readFileSync(join(desk.folder, "desk.json"), "utf8"));

	test("cloned by a signed file, its key compared once, and rolled back in one step", async () => {
		const changed = config(first);
		changed.direction = "departure";
		changed.devices.push({
			deviceId: "scanner",
			name: "Bar code scanner",
			profile: "hid-pos-generic",
		});
		writeFileSync(join(first.folder, "desk.json"), JSON.stringify(changed));
		await first.openTechnician();
		await first.screen("Configuration");
		const file = first.file("clone.ldesk");
		await first.answerDialog("save", file);
		await first.button("Export for other desks").click();
		await first.says(`Saved: ${file}`);
		await first.inspect("config");
		const code = await first.window
			.locator("[data-part=fingerprint]")
			.innerText();
		await first.close();

		const own = config(second);
		writeFileSync(
			join(second.folder, "desk.json"),
			JSON.stringify({ ...own, name: "13" }),
		);
		await second.openTechnician();
		await second.screen("Configuration");
		await second.answerDialog("open", file);
		await second.button("Import").click();
		const dialog = second.window.getByRole("dialog");
		await dialog.getByText("devices.scanner.profile").waitFor();
		await dialog.getByText("departure").waitFor();
		await second.picture("technician-clone");
		await dialog.getByRole("textbox").fill("0000-0000-0000");
		await second.window.keyboard.press("Enter", held);
		await dialog.getByText("The key code does not fit").waitFor();
		expect(config(second).direction).toBe("arrival");
		await dialog.getByRole("textbox").fill(code.toUpperCase());
		await second.window.keyboard.press("Enter", held);
		await dialog.waitFor({ state: "detached" });
		expect(config(second)).toMatchObject({
			name: "13",
			direction: "departure",
		});
		expect(config(second).devices[0].transport.path).toBe(
			second.cable.hostPath,
		);
		await second.says("The imported configuration is in force.");
		// Applied without a restart: the new device is looked for already.
		await second.logged(
			({ event, deviceId }) => event === "link" && deviceId === "scanner",
		);
		await second.inspect("config-step-back");

		await second.button("Go back one step").click();
		await second.says("The former configuration is in force again.");
		expect(config(second)).toMatchObject({ name: "13", direction: "arrival" });

		// Trusted now: no code is asked for. A changed file is refused.
		await second.button("Import").click();
		await dialog.getByText("devices.scanner.profile").waitFor();
		expect(await dialog.getByRole("textbox").count()).toBe(0);
		await second.window.keyboard.press("Escape");
		writeFileSync(
			file,
			readFileSync(file, "utf8").replace("departure", "arrival  "),
		);
		await second.button("Import").click();
		await second.says("The signature does not fit");
	});
});

describe("a desk.json that is wrong", () => {
	const desk = new TechnicianDesk();
	afterAll(() => desk.dispose());
	const file = () => join(desk.folder, "desk.json");

	test("the counter goes on with the last good one and says what is wrong where", async () => {
		await desk.open("sari");
		const good = readFileSync(file(), "utf8");
		writeFileSync(file(), good.replace('"arrival"', '"sideways"'));
		await desk.says(/desk\.json is wrong at direction \(line 4\)/);
		expect((await desk.verdictOf("eVoa")).verdict).toBe("admit");
		await desk.picture("config-wrong-counter");
		// Put right while the counter runs: the remark goes.
		const remark = desk.window.locator("footer [role=status]");
		writeFileSync(file(), good);
		await expect.poll(() => remark.innerText()).not.toContain("desk.json");
		writeFileSync(file(), good.replace('"arrival"', '"sideways"'));
		await desk.says(/desk\.json is wrong at direction/);
		await desk.close();

		// The same after a restart.
		await desk.cable.plug();
		await desk.launch();
		await desk.logged(
			(entry) => entry.event === "config" && entry.source === "lastGood",
		);
		await desk.says(/desk\.json is wrong at direction/);
		await desk.logged(
			(entry) => entry.event === "link" && entry.state === "ready",
		);
		await desk.close();
	});

	test("the technician is told in words and puts the last good one back", async () => {
		await desk.cable.plug();
		await desk.openTechnician();
		await desk.says(/must be one of arrival, departure/);
		await desk.screen("Configuration");
		await desk.inspect("config-wrong");
		await desk.button("Replace by the last good configuration").click();
		await desk.says("desk.json was written anew");
		expect(JSON.parse(readFileSync(file(), "utf8")).direction).toBe("arrival");
		expect(existsSync(join(desk.folder, "desk.rejected.json"))).toBe(true);
	});
});

const hasHid = existsSync("/usr/bin/umockdev-wrapper");

describe.skipIf(!hasHid)("a HID POS scanner", () => {
	const desk = new TechnicianDesk();
	afterAll(() => desk.dispose());
	const scanner = { vendorId: 0x0c2e, productId: 0x0b61, serial: "S1" };
	const seal = Uint8Array.from({ length: 300 }, (_, at) => (at * 7) & 0xff);

	test("delivers a binary code of 300 bytes to the monitor, unplugged and back", async () => {
		const bed = await HidTestbed.start();
		onTestFinished(() => bed.end());
		const node = await bed.plug(scanner);
		const config = JSON.parse(
			readFileSync(join(desk.folder, "desk.json"), "utf8"),
		);
		config.devices = [];
		writeFileSync(join(desk.folder, "desk.json"), JSON.stringify(config));
		await desk.openTechnician(bed.environment);

		// The wizard finds it by a bar code whose text is known.
		await desk.screen("Set up new");
		await desk.says("0c2e:0b61");
		await desk.window.getByText("A bar code whose text is known").click();
		const text = "LINTAS TEST 0123456789";
		await desk.window
			.getByRole("textbox", { name: /Text of that bar code/ })
			.fill(text);
		await desk.button(/^Listen on/).click();
		for (const next of [1, 2, 3]) {
			await desk.says(`Scan now: ${next} of 3`);
			await desk.window
				.locator("main li", { hasText: node })
				.locator("[data-state=ready]")
				.waitFor();
			await bed.send(node, hidPosReports(latin1(text)));
		}
		await desk.says("Read three times");
		await desk.window
			.getByRole("textbox", { name: "Name at this desk" })
			.fill("Scanner");
		await desk.button("Set it up").click();
		await desk.screen("Devices");
		const card = desk.window.locator('[data-device="scanner"]');
		await card.locator("[data-state=ready]").waitFor();
		await card
			.getByText(/0c2e:0b61/)
			.first()
			.waitFor();
		await desk.screen("Monitor");
		await desk.says("Personal data is masked");
		await bed.send(node, hidPosReports(seal, { aim: "d1" }));
		await desk.says("Document, 300 bytes");
		await desk.inspect("monitor-hid");
		await desk.screen("Devices");
		await bed.unplug(node);
		await card
			.getByText("Device not found. Check its cable.")
			.first()
			.waitFor();
		await bed.plug(scanner);
		await card.locator("[data-state=ready]").waitFor();
	});
});
