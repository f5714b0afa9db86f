import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import type { Client } from "../../../contract/define.ts";
import type { deviceHostCalls } from "../../../contract/device-host.ts";
import { fail, ok } from "../../../core/result.ts";
import type { Slip } from "../../../core/slip/slip.ts";
import type { SlipPages } from "../../../desk/kiosk/slip-pages.ts";
import {
	createSlipPrinter,
	printerWidthDots,
	type SlipPrinterSetup,
} from "../../../desk/kiosk/slip-printer.ts";

type Devices = Client<typeof deviceHostCalls>;
type Printed = Awaited<ReturnType<Devices["print"]>>;

const facts = {
	language: "en",
	route: "gate",
	place: "4",
	caseNumber: "K1-7HJQ2",
	travellers: 1,
	day: "2026-11-21",
	isDemo: false,
} as const;

let drawn: Slip[];
let asked: Parameters<Devices["print"]>[0][];
let replies: Printed[];
let isAway: boolean;
let changes: number;

const pages: SlipPages = {
	async raster(slip) {
		drawn.push(slip);
		return ok({ widthDots: 576, heightDots: 1, bits: new Uint8Array(72) });
	},
	async pdf(slip) {
		drawn.push(slip);
		return ok(new Uint8Array(4));
	},
};
const devices = {
	async print(input: (typeof asked)[number]) {
		asked.push(input);
		return replies.shift() ?? ok({});
	},
} as Devices;

function make(more: Partial<SlipPrinterSetup> = {}) {
	return createSlipPrinter({
		laneId: "K1",
		deviceId: "printer",
		widthDots: 576,
		devices: () => (isAway ? null : devices),
		pages,
		slipFolder: null,
		patienceMs: 200,
		onChange: () => {
			changes += 1;
		},
		...more,
	});
}

const isCopy = (slip: Slip | undefined) =>
	slip?.lines.some(({ code }) => code === "slip.copy");

beforeEach(() => {
	drawn = [];
	asked = [];
	replies = [];
	isAway = false;
	changes = 0;
	vi.spyOn(process.stdout, "write").mockReturnValue(true);
	onTestFinished(() => void vi.restoreAllMocks());
});

describe("a lane's printer", () => {
	it("prints a slip, and the second of a case as a copy", async () => {
		const printer = make();
		expect(await printer.print(facts)).toBe("printed");
		expect(await printer.print(facts)).toBe("printed");
		expect(await printer.print({ ...facts, caseNumber: "K1-00000" })).toBe(
			"printed",
		);
		expect(drawn.map(isCopy)).toEqual([false, true, false]);
		expect(asked[0]).toMatchObject({
			deviceId: "printer",
			widthDots: 576,
			heightDots: 1,
			bits: Buffer.alloc(72).toString("base64"),
			isInterrupted: false,
		});
		expect(asked[0]?.patienceMs).toBeLessThanOrEqual(200);
	});

	it("a slip that failed may lie there all the same: the next one is a copy", async () => {
		const printer = make();
		replies = [fail("printer.paperOut")];
		expect(await printer.print(facts)).toBe("failed");
		expect(await printer.print(facts)).toBe("printed");
		expect(drawn.map(isCopy)).toEqual([false, true]);
	});

	it("after a fall of the host what lies there is cleared, and what follows is a copy", async () => {
		const printer = make({ patienceMs: 5000 });
		replies = [fail("host.gone")];
		const done = printer.print(facts);
		await vi.waitFor(() => expect(asked).toHaveLength(1));
		printer.told("printer", "ready");
		expect(await done).toBe("printed");
		expect(drawn.map(isCopy)).toEqual([false, true]);
		expect(asked.map(({ isInterrupted }) => isInterrupted)).toEqual([
			false,
			true,
		]);
	});

	it("a host that does not come back is waited for no longer than patience lasts", async () => {
		isAway = true;
		expect(await make({ patienceMs: 20 }).print(facts)).toBe("failed");
		expect(asked).toEqual([]);
	});

	it("one after the other, also when one fails badly", async () => {
		const printer = make({
			pages: {
				...pages,
				raster: (slip, width) =>
					slip.caseNumber === "BAD"
						? Promise.reject(new Error("page"))
						: pages.raster(slip, width),
			},
		});
		const ends = [
			printer.print({ ...facts, caseNumber: "BAD" }),
			printer.print(facts),
		];
		expect(await Promise.all(ends)).toEqual(["failed", "printed"]);
	});

	it("is shown to the monitor as its device says, and to nobody as another's", () => {
		const printer = make();
		const shown = (
			["ready", "paperLow", "paperOut", "coverOpen", "fault", "silent"] as const
		).map((state) => {
			printer.told("printer", state);
			return printer.status();
		});
		expect(shown).toEqual([
			"ready",
			"paperLow",
			"paperOut",
			"paperOut",
			"gone",
			"gone",
		]);
		printer.told("printer", "ready");
		printer.told("another", "paperOut");
		expect(printer.status()).toBe("ready");
		printer.hostGone();
		printer.hostGone();
		expect([printer.status(), changes]).toEqual(["gone", 8]);
	});
});

describe("a lane without a printer", () => {
	it("prints nothing", async () => {
		const printer = make({ deviceId: null });
		expect(await printer.print(facts)).toBe("none");
		expect([drawn, printer.status()]).toEqual([[], null]);
	});

	it("keeps its slips in a folder, or goes without", async () => {
		const folder = mkdtempSync(join(tmpdir(), "lintas-slips-"));
		onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
		const printer = make({ deviceId: null, slipFolder: folder });
		expect(await printer.print(facts)).toBe("none");
		expect(await printer.print(facts)).toBe("none");
		expect(readdirSync(folder).sort()).toEqual([
			"K1-7HJQ2-copy.pdf",
			"K1-7HJQ2.pdf",
		]);
		const nowhere = make({ deviceId: null, slipFolder: join(folder, "no") });
		expect(await nowhere.print(facts)).toBe("none");
	});
});

it.each([
	[undefined, 576],
	[{ widthDots: 384 }, 384],
	[{ widthDots: 3 }, 576],
])("the width of %j is %s dots", (printer, width) => {
	const entry = {
		deviceId: "printer",
		name: "Printer",
		profile: "escpos-printer",
		transport: {},
		framing: {},
	};
	expect(printerWidthDots({ ...entry, ...(printer ? { printer } : {}) })).toBe(
		width,
	);
	expect(printerWidthDots(undefined)).toBe(576);
});
