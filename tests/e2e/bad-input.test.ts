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
import { afterEach, describe, expect, test } from "vitest";
import { TestDesk } from "./desk.ts";

describe("bad input at the reader", () => {
	const desk = new TestDesk();
	afterEach(() => desk.dispose());

	test("garbage, a megabyte without an end and foreign documents leave the desk working", async () => {
		await desk.open();
		await desk.reader.raw(randomBytes(3000));
		await desk.logged((entry) => entry.event === "noise");
		await desk.picture("noise");
		const from = desk.log.length;
		await desk.reader.raw(
			Buffer.concat([Buffer.from([2]), Buffer.alloc(1_000_000, 0x41)]),
		);
		await desk.logged(
			(entry) => entry.event === "noise" && entry.code === "frame.tooLong",
			from,
		);
		expect((await desk.verdictOf("visaFree")).verdict).toBe("admit");
		await desk.admit(from);

		await desk.swipeLines(["THIS IS NO PASSPORT", "AT ALL"]);
		await desk.window.getByText("F9").waitFor();
		await desk.picture("not-an-mrz");

		const visaSticker = await desk.swipeLinesPainted([
			"V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
			"L8988901C4XXX4009078F96121096ZE184226B<<<<<<",
		]);
		expect(visaSticker.verdict).toBe("refer");
		await desk.picture("visa-sticker");

		const unknownState = await desk.swipeLinesPainted([
			"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
			"L898902C36UTO7408122F3004153ZE184226B<<<<<16",
		]);
		expect(unknownState.verdict).toBe("refer");
	});
});

describe("a store that cannot be opened", () => {
	async function opened(
		prepare: (folder: string) => void,
		picture: string,
	): Promise<string> {
		const desk = new TestDesk(prepare);
		try {
			await desk.launch();
			const failed = await desk.logged(
				(entry) => entry.event === "storeFailed",
			);
			await desk.window.locator(".store-screen, main").first().waitFor();
			await desk.picture(picture);
			return String(failed.code);
		} finally {
			await desk.dispose();
		}
	}

	test("another key: said so, and the file untouched", async () => {
		let before = Buffer.alloc(0);
		const code = await opened((folder) => {
			writeFileSync(
				join(folder, "store-key.json"),
				JSON.stringify({ kind: "demo", keyHex: "ab".repeat(32) }),
			);
			before = readFileSync(join(folder, "lintas.db"));
		}, "store-key-wrong");
		expect(code).toBe("store.keyWrong");
		expect(before.length).toBeGreaterThan(0);
	});

	test("a damaged file: said so", async () => {
		const code = await opened((folder) => {
			const file = openSync(join(folder, "lintas.db"), "r+");
			for (const at of [0, 4096, 8192, 12_288])
				writeSync(file, randomBytes(4096), 0, 4096, at);
			closeSync(file);
			rmSync(join(folder, "lintas.db-wal"), { force: true });
		}, "store-corrupt");
		expect(code).toBe("store.corrupt");
	});
});
