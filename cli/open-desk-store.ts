import { existsSync } from "node:fs";
import { fail, failWith, ok, type Result } from "../core/result.ts";
import { dayAt, readDeskConfig } from "../desk/config/desk-config.ts";
import { dataFiles } from "../desk/data-files.ts";
import { demoKey, keyringKey } from "../desk/keys/store-key.ts";
import type { Store } from "../store/open-store.ts";
import type { Arguments } from "./command.ts";
import type { Io } from "./io.ts";

function keyOf(given: Arguments, path: string): Result<string> {
	if (given.isDemo) return demoKey(path);
	return given.keyring
		? keyringKey(path, given.keyring)
		: fail(
				"key.noKeyring",
				"run this command with the installed application, which holds the key, or with --demo",
			);
}

/**
 * Opens the desk's store in this process; one that is not there is made only
 * when `mayCreate`. Codes: `store.missing`, `key.*`, `config.*`, `store.*`.
 */
export async function openDeskStore(
	io: Io,
	given: Arguments,
	mayCreate: boolean,
): Promise<Result<Store>> {
	const files = dataFiles(given.dataFolder);
	if (!mayCreate && !existsSync(files.store)) {
		return fail("store.missing", files.store);
	}
	const config = readDeskConfig(files.desk);
	if (!config.ok) return config;
	const key = keyOf(given, files.key);
	if (!key.ok) return key;
	// Loaded only here: the other commands work where the addon does not.
	const { openStore } = await import("../store/open-store.ts");
	const opened = openStore({
		path: files.store,
		keyHex: key.value,
		today: () => dayAt(config.value.timeZone, io.nowMs()),
	});
	return opened.ok ? ok(opened.value) : failWith(opened.error);
}
