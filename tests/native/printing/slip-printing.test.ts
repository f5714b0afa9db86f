import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Raster } from "../../../core/slip/raster.ts";
import { testPage, voidStrip } from "../../../native/printing/test-page.ts";
import {
	SimulatedPrinter,
	type SimulatedPrinterOptions,
} from "../../../simulators/escpos-printer.ts";
import type { Paper } from "../../../simulators/paper.ts";
import { PseudoTerminal } from "../../../simulators/pseudo-terminal.ts";
import { until } from "../../../simulators/until.ts";
import { HostProcess } from "../host-process.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const deviceId = "printer";

const slip = testPage(576);

/** What came out: dots are too many to be read in a failure. */
function nameOf(piece: Paper): string {
	const bytes = Buffer.concat([...piece.rows]);
	const is = (raster: Raster) => bytes.equals(raster.bits);
	const width = piece.widthDots;
	if (is(testPage(width))) return "slip";
	if (bytes.includes(Buffer.from(voidStrip(width).bits))) return "void";
	return `${piece.rows.length} rows ${piece.end}`;
}

async function plugIn(options: SimulatedPrinterOptions = {}) {
	const cable = new PseudoTerminal(join(temporaryFolder(), "printer"));
	onTestFinished(() => cable.unplug());
	await cable.plug();
	const printer = new SimulatedPrinter(cable.devicePath, options);
	printer.start();
	onTestFinished(() => printer.close());
	return { cable, printer };
}

async function configure(host: HostProcess, path: string, more = {}) {
	await host.client.configure({
		devices: [
			{
				deviceId,
				name: "Printer",
				profile: "escpos-printer",
				transport: { path },
				framing: {},
				...more,
			},
		],
	});
}

async function start(options: SimulatedPrinterOptions = {}) {
	const plugged = await plugIn(options);
	const host = new HostProcess();
	await configure(host, plugged.cable.hostPath);
	await until("answers", () => host.printer.at(-1) === "ready");
	return { ...plugged, host };
}

function print(host: HostProcess, more = {}) {
	const { widthDots, heightDots, bits } = slip;
	return host.client.print({
		deviceId,
		widthDots,
		heightDots,
		bits: Buffer.from(bits).toString("base64"),
		patienceMs: 10_000,
		isInterrupted: false,
		...more,
	});
}

const printed = { ok: true, value: {} };

describe.skipIf(process.platform === "win32")(
	"slips on a simulated printer",
	() => {
		it("come out whole and cut off, one after the other", async () => {
			const { host, printer } = await start();
			expect(await print(host)).toEqual(printed);
			expect(await print(host)).toEqual(printed);
			expect(printer.pieces.map(nameOf)).toEqual(["slip", "slip"]);
			expect(printer.pieces.map(({ end }) => end)).toEqual(["cut", "cut"]);
			expect(printer.uncutRows).toBe(0);
			// Answers of a printer are no documents, and no news of its link.
			expect([host.frames, host.noise]).toEqual([[], []]);
			expect(host.links.map(({ state }) => state)).toEqual([
				"opening",
				"ready",
			]);
		});

		it.each([
			["that says so", { isPolite: true, bufferBytes: 2600 }],
			["that does not", { isPolite: false, bufferBytes: 4096 }],
		])(
			"lose nothing in a slow printer with a small buffer %s",
			async (_, more) => {
				const { host, printer } = await start({ rowsPerMs: 0.2, ...more });
				expect(await print(host)).toEqual(printed);
				expect(printer.lostBytes).toBe(0);
				expect(printer.pieces.map(nameOf)).toEqual(["slip"]);
			},
		);

		it("paper that ends midway: the half is marked void, the slip comes again whole", async () => {
			const { host, printer } = await start({ rowsPerMs: 2 });
			printer.endPaperAfter(90);
			const done = print(host);
			await until("paper out", () => host.printer.at(-1) === "paperOut");
			expect(printer.pieces).toEqual([]);
			printer.loadPaper();
			expect(await done).toEqual(printed);
			expect(printer.pieces.map(nameOf)).toEqual([
				"90 rows torn",
				"void",
				"slip",
			]);
			expect(printer.uncutRows).toBe(0);
			expect(host.printer).toEqual(["ready", "paperOut", "ready"]);
		});

		it("paper that does not come back: given up, and cleared when it does", async () => {
			const { host, printer } = await start({ rowsPerMs: 2 });
			printer.endPaperAfter(90);
			const reply = await print(host, { patienceMs: 700 });
			expect(reply).toMatchObject({ error: { code: "printer.paperOut" } });
			expect(await print(host, { patienceMs: 50 })).toMatchObject({
				error: { code: "printer.paperOut" },
			});
			printer.loadPaper();
			await until("cleared", () => printer.pieces.length === 2);
			expect(await print(host)).toEqual(printed);
			expect(printer.pieces.map(nameOf)).toEqual([
				"90 rows torn",
				"void",
				"slip",
			]);
		});

		it("a cable pulled midway: the slip comes whole after it is back", async () => {
			const { host, printer, cable } = await start({ rowsPerMs: 1 });
			const done = print(host);
			await until("midway", () => printer.uncutRows > 60);
			await cable.unplug();
			await until("gone", () => host.printer.at(-1) === "gone");
			await cable.plug();
			expect(await done).toEqual(printed);
			expect(printer.pieces.map(nameOf)).toEqual(["void", "slip"]);
			expect(printer.garbage).toEqual([]);
		});

		it("the host falls midway: the next one marks what lies there", async () => {
			const { host, printer, cable } = await start({ rowsPerMs: 1 });
			const lost = print(host);
			await until("midway", () => printer.uncutRows > 60);
			await host.kill();
			expect(await lost).toMatchObject({ error: { code: "host.gone" } });
			const next = new HostProcess();
			await configure(next, cable.hostPath);
			await until("answers", () => next.printer.at(-1) === "ready");
			expect(await print(next, { isInterrupted: true })).toEqual(printed);
			expect(printer.pieces.map(nameOf)).toEqual(["void", "slip"]);
			expect(printer.garbage).toEqual([]);
		});

		it("power goes midway and comes back", async () => {
			const { host, printer } = await start({ rowsPerMs: 1 });
			const done = print(host, { patienceMs: 20_000 });
			await until("midway", () => printer.uncutRows > 60);
			printer.isOn = false;
			await until("silent", () => host.printer.at(-1) === "silent");
			printer.isOn = true;
			expect(await done).toEqual(printed);
			expect(printer.pieces.map(nameOf)).toEqual(["void", "slip"]);
		});

		it("tells what is wrong, and prints no more than it can", async () => {
			const { host, printer } = await start();
			printer.isPaperLow = true;
			await until("low", () => host.printer.at(-1) === "paperLow");
			expect(await print(host)).toEqual(printed);
			printer.isCoverOpen = true;
			await until("open", () => host.printer.at(-1) === "coverOpen");
			expect(await print(host, { patienceMs: 100 })).toMatchObject({
				error: { code: "printer.coverOpen" },
			});
			const first = print(host);
			expect(await print(host)).toMatchObject({
				error: { code: "printer.busy" },
			});
			printer.isCoverOpen = false;
			expect(await first).toEqual(printed);
			// A printer that is late to answer gets a void strip and the slip again.
			const slips = printer.pieces.map(nameOf);
			expect(slips.filter((name) => name === "slip")).toHaveLength(2);
			expect(slips.at(-1)).toBe("slip");
			printer.hasFault = true;
			await until("fault", () => host.printer.at(-1) === "fault");
			expect(await print(host, { patienceMs: 100 })).toMatchObject({
				error: { code: "printer.fault" },
			});
			expect(printer.pieces.map(nameOf)).toEqual(slips);
		});

		it("a port where nobody answers is no printer", async () => {
			const { printer, cable } = await plugIn();
			printer.isOn = false;
			const host = new HostProcess();
			await configure(host, cable.hostPath);
			await until("silent", () => host.printer.at(-1) === "silent");
			expect(await print(host)).toMatchObject({
				error: { code: "printer.timedOut" },
			});
			await cable.unplug();
			await until("gone", () => host.printer.at(-1) === "gone");
			expect(await print(host)).toMatchObject({
				error: { code: "printer.gone" },
			});
		});

		it("a technician's test page, and pictures that do not fit", async () => {
			const { host, printer, cable } = await start({ widthDots: 384 });
			await configure(host, cable.hostPath, { printer: { widthDots: 384 } });
			await until("again", () => host.printer.length >= 3);
			expect(
				await host.client.trigger({ deviceId, command: "testPage" }),
			).toEqual(printed);
			expect(printer.pieces.map(nameOf)).toEqual(["slip"]);
			expect(await print(host)).toMatchObject({
				error: { code: "raster.size" },
			});
			expect(await print(host, { bits: "AAAA" })).toMatchObject({
				error: { code: "raster.size" },
			});
			expect(await print(host, { deviceId: "other" })).toMatchObject({
				error: { code: "device.unknown" },
			});
		});
	},
);
