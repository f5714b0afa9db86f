import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { adoptConfig } from "../../../desk/config/adopt-config.ts";
import { configDifference } from "../../../desk/config/config-difference.ts";
import {
	readConfigSigners,
	trustConfigSigner,
} from "../../../desk/config/config-signers.ts";
import { DeskConfig } from "../../../desk/config/desk-config.ts";
import {
	fingerprintOf,
	openSignedDesk,
	signDesk,
} from "../../../desk/config/signed-desk.ts";
import { deskSigner } from "../../../desk/keys/desk-signer.ts";

const folder = mkdtempSync(join(tmpdir(), "lintas-clone-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const device = (deviceId: string, path: string) => ({
	deviceId,
	name: deviceId,
	profile: "generic-lines",
	transport: { path },
});
const desk = (name: string, ...devices: object[]) =>
	DeskConfig.parse({ name, place: "DPS", devices });

const made = deskSigner(join(folder, "key.json"), "DPS 12", null);
if (!made.ok) throw new Error(made.error.code);
const signer = made.value;
const config = desk("12", device("mrz", "/dev/ttyA"));
const file = signDesk(config, signer, 1_700_000_000_000);

describe("a signed configuration", () => {
	test("comes back as it was, with its signer", () => {
		expect(openSignedDesk(file)).toEqual({
			ok: true,
			value: {
				config,
				madeAtMs: 1_700_000_000_000,
				madeAt: "DPS 12",
				signer: "DPS 12",
				publicKey: signer.publicKey,
			},
		});
	});

	test("every changed byte is refused, and nothing throws", () => {
		for (let at = 0; at < file.length - 1; at += 7) {
			const changed = `${file.slice(0, at)}${file[at] === "0" ? "1" : "0"}${file.slice(at + 1)}`;
			const opened = openSignedDesk(changed);
			// A name in the head is not signed; it proves nothing and opens nothing.
			if (opened.ok) expect(opened.value.config).toEqual(config);
			else expect(opened.error.code).toMatch(/^clone\.(format|signature)$/);
		}
	});

	test.each([
		["", "clone.format"],
		["{}\n{}", "clone.format"],
		["x".repeat(300_000), "clone.format"],
		[file.slice(0, file.length / 2), "clone.signature"],
		[
			signDesk({ ...config, direction: "both" as "arrival" }, signer, 1),
			"clone.config",
		],
	])("%#: %s", (text, code) => {
		expect(openSignedDesk(text)).toMatchObject({ ok: false, error: { code } });
	});

	test("the key stays the same, and is none of a real desk", () => {
		const again = deskSigner(join(folder, "key.json"), "DPS 12", null);
		expect(again).toMatchObject({
			ok: true,
			value: { publicKey: signer.publicKey },
		});
		const keyring = {
			isAvailable: () => true,
			seal: (text: string) => Buffer.from(`sealed ${text}`),
			unseal: (sealed: Buffer) => sealed.toString().slice("sealed ".length),
		};
		expect(
			deskSigner(join(folder, "none.json"), "a", {
				...keyring,
				isAvailable: () => false,
			}),
		).toMatchObject({ error: { code: "key.noKeyring" } });
		const real = deskSigner(join(folder, "real.json"), "a", keyring);
		expect(real.ok).toBe(true);
		expect(readFileSync(join(folder, "real.json"), "utf8")).not.toContain(
			"PRIVATE",
		);
		expect(deskSigner(join(folder, "real.json"), "a", null).ok).toBe(false);
		expect(deskSigner(join(folder, "real.json"), "a", keyring)).toMatchObject({
			value: { publicKey: real.ok ? real.value.publicKey : "" },
		});
	});

	test("a signer is compared by twelve digits and then trusted", () => {
		expect(fingerprintOf(signer.publicKey)).toMatch(
			/^[0-9a-f]{4}(-[0-9a-f]{4}){2}$/,
		);
		const path = join(folder, "signers.json");
		expect(readConfigSigners(path)).toEqual([]);
		trustConfigSigner(path, { name: "DPS 12", publicKey: signer.publicKey });
		trustConfigSigner(path, { name: "DPS 12 b", publicKey: signer.publicKey });
		expect(readConfigSigners(path)).toEqual([
			{ name: "DPS 12 b", publicKey: signer.publicKey },
		]);
	});
});

describe("one desk's configuration on another", () => {
	const own = desk("3", device("mrz", "/dev/ttyB"), device("old", "/dev/ttyC"));

	test("what differs, by path, devices by their id", () => {
		expect(configDifference(own, config)).toEqual([
			{
				where: "devices.mrz.transport.path",
				before: "/dev/ttyB",
				after: "/dev/ttyA",
			},
			{ where: "devices.old.name", before: "old", after: null },
			{ where: "devices.old.profile", before: "generic-lines", after: null },
			{ where: "devices.old.transport.path", before: "/dev/ttyC", after: null },
			{ where: "name", before: "3", after: "12" },
		]);
		expect(configDifference(own, own)).toEqual([]);
		const turned = { ...own, devices: own.devices.toReversed() };
		expect(configDifference(own, turned)).toEqual([]);
	});

	test.each([
		[true, true, "3", "/dev/ttyB"],
		[false, true, "12", "/dev/ttyB"],
		[true, false, "3", "/dev/ttyA"],
	])("keeps name %s and ports %s", (name, ports, keptName, path) => {
		const adopted = adoptConfig(own, config, { name, ports });
		expect(adopted.name).toBe(keptName);
		expect(adopted.devices).toMatchObject([
			{ deviceId: "mrz", transport: { path } },
		]);
	});
});
