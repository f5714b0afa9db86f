import { randomBytes } from "node:crypto";
import {
	closeSync,
	openSync,
	readFileSync,
	rmSync,
	writeFileSync,
	writeSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { PlainDesk } from "./plain-desk.ts";

describe("a store that cannot be opened", () => {
	async function opened(prepare: (folder: string) => void) {
		const desk = new PlainDesk(prepare);
		try {
			desk.launch();
			const failed = await desk.logged(({ event }) => event === "storeFailed");
			const { store } = await desk.shown(
				(view) => view.store.state === "failed",
			);
			expect(store.code).toBe(failed.code);
			return { code: failed.code, file: readFileSync(databaseOf(desk.folder)) };
		} finally {
			await desk.dispose();
		}
	}
	const databaseOf = (folder: string) => join(folder, "lintas.db");

	test("another key: said so, and the file untouched", async () => {
		let before = Buffer.alloc(0);
		const { code, file } = await opened((folder) => {
			writeFileSync(
				join(folder, "store-key.json"),
				JSON.stringify({ kind: "demo", keyHex: "ab".repeat(32) }),
			);
			before = readFileSync(databaseOf(folder));
		});
		expect(code).toBe("store.keyWrong");
		expect(file.equals(before)).toBe(true);
	});

	test("a damaged file: said so", async () => {
		const { code } = await opened((folder) => {
			const file = openSync(databaseOf(folder), "r+");
			for (const at of [0, 4096, 8192, 12_288])
				writeSync(file, randomBytes(4096), 0, 4096, at);
			closeSync(file);
			rmSync(`${databaseOf(folder)}-wal`, { force: true });
		});
		expect(code).toBe("store.corrupt");
	});
});
