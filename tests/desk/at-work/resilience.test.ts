import { afterEach, describe, expect, test } from "vitest";
import { journalOf } from "./journal.ts";
import { PlainDesk } from "./plain-desk.ts";

describe("what breaks at a counter", () => {
	let desk = new PlainDesk();
	afterEach(async () => {
		await desk.dispose();
		desk = new PlainDesk();
	});

	const isRecorded = (entry: { event: string }) => entry.event === "recorded";

	test("a reader that is absent, then plugged in", async () => {
		desk.launch();
		await desk.signIn("sari");
		await desk.logged(
			(entry) => entry.event === "link" && entry.code === "link.absent",
		);
		await desk.cable.plug();
		await desk.logged(
			(entry) => entry.event === "link" && entry.state === "ready",
		);
		expect((await desk.verdictOf("visaFree")).verdict).toBe("admit");
	});

	test("unplugged in the middle of a document: the halves never join", async () => {
		await desk.open();
		const [first = "", second = ""] = desk.linesOf("visaFree");
		await desk.reader.raw(
			Buffer.concat([
				Buffer.from([2]),
				Buffer.from(`${first}\r${second.slice(0, 10)}`),
			]),
		);
		await desk.cable.unplug();
		const from = desk.log.length;
		await desk.logged(
			(entry) => entry.event === "link" && entry.state === "waiting",
		);
		await desk.cable.plug();
		await desk.logged(
			(entry) => entry.event === "link" && entry.state === "ready",
			from,
		);
		expect(await desk.verdictOf("eVoa")).toMatchObject({
			verdict: "admit",
			outcome: "visaValid",
		});
		expect(JSON.stringify(desk.page.views)).not.toContain("TANJUNG");
	});

	test("the store is killed in mid-inspection: the verdict stands and is recorded once", async () => {
		await desk.open();
		const inspection = await desk.verdictOf("visaFree");
		desk.kill("store");
		await desk.logged((entry) => entry.event === "storeGone");
		await desk.decide(inspection, "admit");
		await desk.close();
		expect(desk.log.filter(isRecorded)).toHaveLength(1);
		expect(JSON.parse(desk.lintas("journal", "verify"))).toMatchObject({
			ok: true,
		});
		expect(desk.crossings()).toBe(1);
		const starts = journalOf(desk.folder).filter(
			({ kind }) => kind === "started",
		);
		expect(starts.map(({ payload }) => payload)).toMatchObject([
			{ rulePack: expect.stringMatching(/\S \S/), version: expect.any(String) },
		]);
	});

	test("a document read while the store is away is amber until it is back", async () => {
		await desk.open();
		desk.kill("store");
		await desk.logged((entry) => entry.event === "storeGone");
		const from = desk.log.length;
		await desk.swipe("visaFree");
		await desk.logged((entry) => entry.event === "storeReady", from);
		await desk.shown(({ inspection }) => inspection?.verdict === "admit");
	});

	test("the device host is killed: back, the inspection untouched", async () => {
		await desk.open();
		const inspection = await desk.verdictOf("eVoa");
		const from = desk.log.length;
		desk.kill("devices");
		await desk.logged((entry) => entry.event === "devicesGone", from);
		await desk.decide(inspection, "admit");
		await desk.devicesReady(from);
		expect((await desk.verdictOf("citizen")).verdict).toBe("admit");
	});
});

describe("bad input at the reader", () => {
	const desk = new PlainDesk();
	afterEach(() => desk.dispose());

	test("garbage, a megabyte without an end and foreign documents leave the desk working", async () => {
		await desk.open();
		await desk.reader.raw(Buffer.alloc(3000, 0xa5));
		await desk.logged((entry) => entry.event === "noise");
		const from = desk.log.length;
		await desk.reader.raw(
			Buffer.concat([Buffer.from([2]), Buffer.alloc(1_000_000, 0x41)]),
		);
		await desk.logged(
			(entry) => entry.event === "noise" && entry.code === "frame.tooLong",
			from,
		);
		const first = await desk.verdictOf("visaFree");
		expect(first.verdict).toBe("admit");
		await desk.decide(first, "admit");

		const misread = await desk.verdictOfLines([
			"THIS IS NO PASSPORT",
			"AT ALL",
		]);
		expect(misread.mayDiscard).toBe(true);
		const sticker = await desk.verdictOfLines([
			"V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
			"L8988901C4XXX4009078F96121096ZE184226B<<<<<<",
		]);
		expect(sticker).toMatchObject({ verdict: "refer", mayDecide: [] });
		const unknownState = await desk.verdictOfLines([
			"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
			"L898902C36UTO7408122F3004153ZE184226B<<<<<16",
		]);
		expect(unknownState.verdict).toBe("refer");
	});
});
