import {
	existsSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
	demoKey,
	type Keyring,
	keyringKey,
} from "../../../desk/keys/store-key.ts";

let folder = "";
let path = "";
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "lintas-key-"));
	path = join(folder, "store-key.json");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Turns every bit: enough to see that nothing is kept as it is. */
function turned(bytes: Buffer): Buffer {
	return Buffer.from(bytes.map((byte) => byte ^ 0xff));
}
const keyring: Keyring = {
	isAvailable: () => true,
	seal: (text) => turned(Buffer.from(text)),
	unseal: (sealed) => turned(sealed).toString(),
};

describe("the demonstration's key", () => {
	test("is made once and stays", () => {
		const first = demoKey(path);
		expect(first).toEqual({
			ok: true,
			value: expect.stringMatching(/^[0-9a-f]{64}$/),
		});
		expect(demoKey(path)).toEqual(first);
	});

	test("does not open a real desk's folder", () => {
		keyringKey(path, keyring);
		const before = readFileSync(path, "utf8");
		expect(demoKey(path)).toMatchObject({ error: { code: "key.notDemo" } });
		expect(readFileSync(path, "utf8")).toBe(before);
	});
});

describe("a real desk's key", () => {
	test("is made once, sealed, for nobody else to read", () => {
		const first = keyringKey(path, keyring);
		expect(first.ok && /^[0-9a-f]{64}$/.test(first.value)).toBe(true);
		expect(keyringKey(path, keyring)).toEqual(first);
		if (first.ok) expect(readFileSync(path, "utf8")).not.toContain(first.value);
		expect(existsSync(`${path}.new`)).toBe(false);
		if (process.platform !== "win32") {
			expect(statSync(path).mode & 0o777).toBe(0o600);
		}
	});

	test("needs a keyring and leaves nothing behind without one", () => {
		const none = { ...keyring, isAvailable: () => false };
		expect(keyringKey(path, none)).toMatchObject({
			error: { code: "key.noKeyring" },
		});
		expect(existsSync(path)).toBe(false);
	});

	test("does not take over a demonstration's folder", () => {
		const demo = demoKey(path);
		expect(keyringKey(path, keyring)).toMatchObject({
			error: { code: "key.demoStore" },
		});
		expect(demoKey(path)).toEqual(demo);
	});

	test("a keyring that no longer opens it is told, and the file kept", () => {
		keyringKey(path, keyring);
		const before = readFileSync(path, "utf8");
		const locked: Keyring = {
			...keyring,
			unseal: () => {
				throw new Error("locked");
			},
		};
		expect(keyringKey(path, locked)).toMatchObject({
			error: { code: "key.keyring" },
		});
		expect(readFileSync(path, "utf8")).toBe(before);
	});
});

test.each(["{", "{}", '{"kind":"demo","keyHex":"ab"}', '{"kind":"other"}'])(
	"a key file that says %s is never replaced",
	(content) => {
		writeFileSync(path, content);
		expect(demoKey(path)).toMatchObject({ error: { code: "key.unreadable" } });
		expect(keyringKey(path, keyring)).toMatchObject({
			error: { code: "key.unreadable" },
		});
		expect(readFileSync(path, "utf8")).toBe(content);
	},
);
