import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { TestDesk } from "./desk.ts";

describe("bad input at the reader", () => {
	const desk = new TestDesk();
	afterEach(() => desk.dispose());

	test("what is no document is said, and the next traveller is read", async () => {
		await desk.open();
		await desk.reader.raw(randomBytes(3000));
		await desk.logged((entry) => entry.event === "noise");
		await desk.picture("noise");
		await desk.swipeLines(["THIS IS NO PASSPORT", "AT ALL"]);
		await desk.window.getByText("F9").waitFor();
		await desk.picture("not-an-mrz");
		await desk.swipeLinesPainted([
			"V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
			"L8988901C4XXX4009078F96121096ZE184226B<<<<<<",
		]);
		await desk.picture("visa-sticker");
		expect((await desk.verdictOf("visaFree")).verdict).toBe("admit");
	});
});

test("a store that its key does not open: the window says so", async () => {
	const desk = new TestDesk((folder) => {
		const other = { kind: "demo", keyHex: "ab".repeat(32) };
		writeFileSync(join(folder, "store-key.json"), JSON.stringify(other));
	});
	try {
		await desk.launch();
		await desk.logged(({ code }) => code === "store.keyWrong");
		await desk.window.locator("main").first().waitFor();
		await desk.picture("store-key-wrong");
	} finally {
		await desk.dispose();
	}
});
