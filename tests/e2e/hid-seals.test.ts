import {
	existsSync,
	mkdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hidPosReports } from "../../simulators/hid-pos.ts";
import { HidTestbed } from "../../simulators/hid-testbed.ts";
import { certificate, certificateDer, ecSigner } from "../trust/pki.ts";
import { barcodeText, vdsNcText } from "../trust/seals.ts";
import { TestDesk } from "./desk.ts";

const CSCA = "C=UT,CN=CSCA UT";
const stateKey = ecSigner("prime256v1");
const key = ecSigner("prime256v1");
const signed = { issuer: CSCA, key, by: stateKey };
const bordersSigner = certificate({
	...signed,
	subject: "C=UT,CN=ID",
	documentTypes: ["P"],
});
const healthSigner = certificate({
	...signed,
	subject: "C=UT,CN=NC",
	documentTypes: ["NV"],
});

/** The desk has an HID POS scanner and believes one authority of Utopia. */
function prepare(folder: string): void {
	const file = join(folder, "desk.json");
	const config = JSON.parse(readFileSync(file, "utf8"));
	config.devices = [
		...config.devices.filter(
			({ deviceId }: { deviceId: string }) => deviceId === "passport-reader",
		),
		{
			deviceId: "bar-code-scanner",
			name: "HID scanner",
			profile: "hid-pos-generic",
		},
	];
	writeFileSync(file, JSON.stringify(config));
	const trust = join(folder, "trust");
	rmSync(trust, { recursive: true, force: true });
	for (const part of ["anchors", "signers"]) {
		mkdirSync(join(trust, part), { recursive: true });
	}
	const authority = certificateDer({
		subject: CSCA,
		issuer: CSCA,
		key: stateKey,
		by: stateKey,
		serial: "01",
		isCa: true,
	});
	writeFileSync(join(trust, "anchors", "ut.der"), authority);
	writeFileSync(join(trust, "signers", "id.der"), bordersSigner.der);
}

describe.skipIf(!existsSync("/usr/bin/umockdev-wrapper"))(
	"seals through an HID POS scanner",
	() => {
		const desk = new TestDesk(prepare);
		let bed: HidTestbed;
		let node = "";
		beforeAll(async () => {
			bed = await HidTestbed.start();
			node = await bed.plug({ vendorId: 0x0c2e, productId: 0x0b61 });
			await desk.cable.plug();
			await desk.launch(undefined, [], bed.environment);
			await desk.signIn("sari");
			for (const deviceId of ["passport-reader", "bar-code-scanner"]) {
				await desk.logged(
					(entry) =>
						entry.event === "link" &&
						entry.deviceId === deviceId &&
						entry.state === "ready",
				);
			}
		});
		afterAll(async () => {
			await desk.dispose();
			await bed.end();
		});

		const line = (name: RegExp) =>
			desk.window.locator("li[data-meaning]").filter({ hasText: name });
		async function scan(text: string) {
			const from = desk.log.length;
			await bed.send(node, hidPosReports(Buffer.from(text, "latin1")));
			return desk.logged(({ event }) => event === "companion", from);
		}
		async function leave(): Promise<void> {
			await desk.referFirstReason(desk.log.length);
		}

		test("an ICAO barcode with the passport's zone joins and is verified", async () => {
			await desk.verdictOf("visaFree");
			const mrz = desk.linesOf("visaFree").join("");
			expect(
				await scan(barcodeText(key, bordersSigner, { mrz })),
			).toMatchObject({ kind: "seal", trust: "trusted", attached: true });
			await line(/Signature genuine/).waitFor();
			await desk.picture("documents-hid-idb-en");
			await leave();
		});

		test("the same signed by another key is a forgery, and said so", async () => {
			const painted = await desk.verdictOf("visaFree");
			const mrz = desk.linesOf("visaFree").join("");
			const forged = barcodeText(ecSigner("prime256v1"), bordersSigner, {
				mrz,
			});
			expect(await scan(forged)).toMatchObject({
				trust: "invalid",
				attached: true,
			});
			await line(/FORGED OR DAMAGED/).waitFor();
			expect(painted.verdict).not.toBe("refuse");
			await leave();
		});

		test("a certificate inside the barcode is believed only through an authority here", async () => {
			await desk.verdictOf("visaFree");
			const mrz = desk.linesOf("visaFree").join("");
			const own = certificate({
				subject: "C=UT,CN=XX",
				issuer: "C=UT,CN=XX",
				key,
				by: key,
				serial: "77",
				documentTypes: ["P"],
			});
			expect(
				await scan(barcodeText(key, own, { mrz, embed: true })),
			).toMatchObject({ trust: "untrusted", attached: true });
			await line(/No authority|not trusted|NOT/i).waitFor();
			await leave();
		});

		test("a VDS-NC of several hundred characters joins; a changed one is a forgery", async () => {
			await desk.verdictOf("visaFree");
			const [first = "", second = ""] = desk.linesOf("visaFree");
			const [surname = "", givenNames = ""] = first.slice(5).split("<<");
			const plain = (text: string) => text.replaceAll("<", " ").trim();
			const number = plain(second.slice(0, 9));
			const message = `{"pid":{"i":"${number}","n":"${plain(surname)}  ${plain(givenNames)}"},"uvci":"U32870"}`;
			const text = vdsNcText(key, healthSigner, { message });
			expect(text.length).toBeGreaterThan(400);
			expect(await scan(text)).toMatchObject({
				trust: "trusted",
				attached: true,
			});
			await line(/icao\.vacc/).waitFor();
			await desk.picture("documents-hid-vdsnc-en");
			expect(await scan(text.replace("U32870", "U32871"))).toMatchObject({
				trust: "invalid",
			});
			await line(/FORGED OR DAMAGED/).waitFor();
			expect(desk.consoleErrors).toEqual([]);
		});
	},
);
