import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, test } from "vitest";
import type { OfficerView } from "../../../contract/officer.ts";
import { longestTyped } from "../../../core/wedge/burst.ts";
import { PlainDesk } from "./plain-desk.ts";

const fragile = fileURLToPath(new URL("fragile-reading.ts", import.meta.url));
const remarkOf = ({ remark }: OfficerView) => remark?.code;
const isGone = ({ event }: { event: string }) => event === "readingGone";

describe("the process that reads documents", () => {
	let desk: PlainDesk;
	afterEach(() => desk.dispose());

	async function open(instead: { reading?: string } = {}): Promise<void> {
		desk = new PlainDesk(() => {}, instead);
		await desk.open();
		await desk.shown(({ deviceHost }) => deviceHost === "running");
	}

	const swipe = (word: string) =>
		desk.swipeLines([`P<UTO${word}<<ANNA`, "L898902C36UTO7408122F"]);

	/** Swipes and gives the remark that comes of it. */
	async function saidOf(word: string): Promise<string | undefined> {
		const before = (await desk.view()).remark?.remarkId ?? 0;
		await swipe(word);
		const view = await desk.shown(
			({ remark }) => remark !== null && remark.remarkId > before,
		);
		return remarkOf(view);
	}

	test("killed: shown as restarting, and the next document is read", async () => {
		await open();
		const inspection = await desk.verdictOf("visaFree");
		desk.kill("reading");
		await desk.shown(({ deviceHost }) => deviceHost === "restarting");
		const view = await desk.shown(({ deviceHost }) => deviceHost === "running");
		expect(view.inspection).toMatchObject({
			inspectionId: inspection.inspectionId,
			verdict: "admit",
		});
		await desk.decide(inspection, "admit");
		expect((await desk.verdictOf("eVoa")).outcome).toBe("visaValid");
	});

	test("frozen: the document is said to be unread, and read when it is swiped again", async () => {
		await open();
		const frozen = desk.plain.hosts.get("reading")?.pid;
		desk.kill("reading", "SIGSTOP");
		const from = desk.log.length;
		await desk.swipe("visaFree");
		await desk.shown((view) => remarkOf(view) === "remark.documentUnread");
		expect((await desk.view()).inspection).toBeNull();
		await desk.shown(({ deviceHost }) => deviceHost === "running");
		expect(desk.log.slice(from).filter(isGone)).toHaveLength(1);
		expect(desk.plain.hosts.get("reading")?.pid).not.toBe(frozen);
		expect((await desk.verdictOf("visaFree")).verdict).toBe("admit");
	});

	test.each(["KILLREADER", "HANGREADER"])(
		"%s: unread, then refused without another fall; others are read meanwhile",
		async (word) => {
			await open({ reading: fragile });
			expect(await saidOf(word)).toBe("remark.documentUnread");
			await desk.shown(({ deviceHost }) => deviceHost === "running");
			expect((await desk.verdictOf("visaFree")).verdict).toBe("admit");
			expect(await saidOf(word)).toBe("remark.documentStops");
			await desk.shown(({ deviceHost }) => deviceHost === "running");
			const from = desk.log.length;
			expect(await saidOf(word)).toBe("remark.documentStops");
			expect(desk.log.slice(from).filter(isGone)).toEqual([]);
			expect((await desk.view()).queue).toEqual([]);
		},
	);

	test("what a device types is read there too, and the longest text of all", async () => {
		desk = new PlainDesk((folder) => {
			const path = join(folder, "desk.json");
			const config = JSON.parse(readFileSync(path, "utf8"));
			const wedge = { layout: { scanner: "us", host: "us" } };
			writeFileSync(path, JSON.stringify({ ...config, wedge }));
		});
		await desk.open();
		const typed = await desk.page.ask.typedByWedge({
			text: "]Q1LINTAS-DEMO-VISA/LTD0000002",
		});
		expect(typed.ok).toBe(true);
		await desk.logged(
			({ event, kind }) => event === "companion" && kind === "visaCode",
		);
		await desk.page.ask.typedByWedge({ text: "4006381333931\n" });
		await desk.shown((view) => remarkOf(view) === "remark.barCodeUnknown");
		await desk.page.ask.typedByWedge({ text: "A".repeat(longestTyped + 1) });
		await desk.shown((view) => remarkOf(view) === "remark.wedgeTooLong");
		expect((await desk.view()).inspection).toBeNull();
	});
});
