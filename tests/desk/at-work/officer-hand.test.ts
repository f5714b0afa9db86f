import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { germanWedge } from "../../e2e/wedge-device.ts";
import { lastOf } from "./journal.ts";
import { PlainDesk } from "./plain-desk.ts";

function withWedge(folder: string): void {
	const file = join(folder, "desk.json");
	const config = JSON.parse(readFileSync(file, "utf8"));
	writeFileSync(
		file,
		JSON.stringify({ ...config, wedge: { layout: germanWedge } }),
	);
}

const noZone = ["THIS IS NO PASSPORT", "AT ALL"];
const signedOut = { ok: false, error: { code: "crossing.signedOut" } };

describe("what an officer does with documents", () => {
	let desk = new PlainDesk(withWedge);
	afterEach(async () => {
		await desk.dispose();
		desk = new PlainDesk(withWedge);
	});

	test("puts nothing aside and types nothing while nobody is signed in", async () => {
		await desk.open();
		const { inspectionId } = await desk.verdictOfLines(noZone);
		await desk.scan("strangersSeal");
		const [waiting] = (await desk.view()).pending;
		await desk.page.ask.signOut({});
		const documentId = waiting?.documentId ?? "";
		const { ask } = desk.page;
		expect(await ask.discard({ inspectionId, sequence: 0 })).toEqual(signedOut);
		expect(await ask.putAside({ documentId })).toEqual(signedOut);
		expect(await ask.typedByWedge({ text: "P<UTO" })).toEqual(signedOut);
		// While nobody is signed in the view names nobody; both are still there.
		expect((await desk.view()).inspection).toBeNull();
		await desk.signIn("budi");
		const view = await desk.view();
		expect(view.inspection?.inspectionId).toBe(inspectionId);
		expect(view.pending.map((one) => one.documentId)).toEqual([documentId]);
	});

	test("the journal names who put a document aside", async () => {
		await desk.open();
		const { inspectionId } = await desk.verdictOfLines(noZone);
		await desk.scan("strangersSeal");
		const [waiting] = (await desk.view()).pending;
		const documentId = waiting?.documentId ?? "";
		const meant = { inspectionId, sequence: await desk.look() };
		expect((await desk.page.ask.discard(meant)).ok).toBe(true);
		expect((await desk.page.ask.putAside({ documentId })).ok).toBe(true);
		await desk.close();
		const officerId = "sari";
		expect(lastOf(desk.folder, "discarded")).toMatchObject({
			inspectionId,
			officerId,
		});
		expect(lastOf(desk.folder, "putAside")).toMatchObject({
			documentId,
			officerId,
		});
	});
});
