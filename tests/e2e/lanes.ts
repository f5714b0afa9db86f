import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "playwright";
import {
	deskConfig,
	laneDevices,
	lanesConfig,
	scanBytes,
} from "../../scripts/setup/demo.mjs";
import { SimulatedPrinter } from "../../simulators/escpos-printer.ts";
import { PseudoTerminal } from "../../simulators/pseudo-terminal.ts";
import { SimulatedReader, type SwipeOptions } from "../../simulators/reader.ts";
import { until } from "../../simulators/until.ts";
import { barCode, type LogEntry, TestDesk } from "./desk.ts";
import { held } from "./held-key.ts";

interface Cables {
	readonly reader: PseudoTerminal;
	readonly scanner: PseudoTerminal;
	readonly printer: PseudoTerminal;
	readonly readerDevice: SimulatedReader;
	readonly scannerDevice: SimulatedReader;
	readonly printerDevice: SimulatedPrinter;
}

/** How lanes are set up: the same for all, or each its own way. */
type LaneSettings = object | ((laneId: string) => object);

const printerOf = (laneId: string) => `${laneId.toLowerCase()}-printer`;

/** Each lane with a slip printer on a pseudo-terminal. */
function withPrinters<
	C extends { devices: object[]; lanes: readonly { laneId: string }[] },
>(config: C, pathOf: (laneId: string) => string) {
	return {
		...config,
		devices: [
			...config.devices,
			...config.lanes.map(({ laneId }) => ({
				deviceId: printerOf(laneId),
				name: `Slip printer ${laneId}`,
				profile: "escpos-printer",
				transport: { path: pathOf(laneId) },
			})),
		],
		lanes: config.lanes.map((lane) => ({
			...lane,
			printer: printerOf(lane.laneId),
		})),
	};
}

/** A desk with self-service lanes: real windows, real pseudo-terminals. */
export class TestLanes {
	readonly desk: TestDesk;
	readonly #cables = new Map<string, Cables>();
	readonly #hasPrinters: boolean;

	constructor(
		laneIds: readonly string[] = ["K1"],
		settings: LaneSettings = {},
		hasPrinters = false,
	) {
		this.#hasPrinters = hasPrinters;
		this.desk = new TestDesk((folder) => {
			const links: Record<string, { reader: string; scanner: string }> = {};
			for (const laneId of laneIds) {
				const reader = new PseudoTerminal(join(folder, "..", `${laneId}-r`));
				const scanner = new PseudoTerminal(join(folder, "..", `${laneId}-s`));
				const printer = new PseudoTerminal(join(folder, "..", `${laneId}-p`));
				this.#cables.set(laneId, {
					reader,
					scanner,
					printer,
					readerDevice: new SimulatedReader(reader.devicePath),
					scannerDevice: new SimulatedReader(scanner.devicePath),
					printerDevice: new SimulatedPrinter(printer.devicePath),
				});
				links[laneId] = {
					reader: reader.hostPath,
					scanner: scanner.hostPath,
				};
			}
			const desk = deskConfig(
				join(folder, "..", "reader"),
				join(folder, "..", "scanner"),
			);
			const config = lanesConfig(links, desk);
			const lanes = config.lanes.map((lane) => ({
				...lane,
				// Chance would make a test fail now and then.
				routineShare: 0,
				...(typeof settings === "function" ? settings(lane.laneId) : settings),
			}));
			const all = { ...config, lanes };
			const pathOf = (laneId: string) => this.cables(laneId).printer.hostPath;
			writeFileSync(
				join(folder, "desk.json"),
				JSON.stringify(hasPrinters ? withPrinters(all, pathOf) : all),
			);
		});
	}

	cables(laneId = "K1"): Cables {
		const found = this.#cables.get(laneId);
		if (!found) throw new Error(`no lane ${laneId}`);
		return found;
	}

	#pages(role: string): Page[] {
		return this.desk.application
			.windows()
			.filter((page) => page.url().includes(`/${role}/`));
	}

	/** The page of an officer's window, or the one that stands on the nth lane's screen. */
	async page(role: "officer" | "lane-monitor" | "traveller", nth = 0) {
		if (role === "traveller")
			return this.travellerAt([...this.#cables.keys()][nth] ?? "");
		await until(`page ${role}`, () => this.#pages(role).length > 0, 30_000);
		const [page] = this.#pages(role);
		if (!page) throw new Error(`no page ${role}`);
		return page;
	}

	/** Every visit has a page of its own: the one that stands on a lane's screen now. */
	async travellerAt(laneId: string): Promise<Page> {
		const deadlineMs = performance.now() + 40_000;
		while (performance.now() < deadlineMs) {
			const pages = this.#pages("traveller");
			const isShown = await Promise.all(
				pages.map((page) => this.#isOnScreen(page, laneId)),
			);
			const shown = pages.filter((_page, index) => isShown[index]);
			// For a moment the old one lies over the new one.
			if (shown.length === 1 && shown[0]) return shown[0];
			await pause(30);
		}
		throw new Error(`no page of lane ${laneId}`);
	}

	/** Pages of a lane have sessions of their own, which only main can tell apart. */
	async #isOnScreen(page: Page, laneId: string): Promise<boolean> {
		try {
			const window = await this.desk.application.browserWindow(page);
			const isVisible = await window.evaluate((shown) => shown.isVisible());
			if (!isVisible) return false;
			return await this.desk.application.evaluate(
				({ session, BrowserWindow }, [id, lane]) => {
					const mine = BrowserWindow.fromId(id as number)?.webContents.session;
					return [0, 1, 2].some(
						(turn) =>
							session.fromPartition(`lintas-lane-${lane}-${turn}`) === mine,
					);
				},
				[await window.evaluate(({ id }) => id), laneId] as const,
			);
		} catch {
			// It was closed meanwhile.
			return false;
		}
	}

	/** Everything plugged and open, an officer watches, the lanes are open. */
	async open(
		words: readonly string[] = [],
		env: Readonly<Record<string, string>> = {},
	): Promise<void> {
		await this.desk.plug();
		for (const cables of this.#cables.values()) {
			await cables.reader.plug();
			await cables.scanner.plug();
			if (!this.#hasPrinters) continue;
			await cables.printer.plug();
			cables.printerDevice.start();
		}
		await this.launch(words, env);
		await this.signIn();
		for (const laneId of this.#cables.keys()) await this.ready(laneId);
	}

	/** Starts the application; the desk's window is the counter's, whichever came first. */
	async launch(
		words: readonly string[] = [],
		env: Readonly<Record<string, string>> = {},
	): Promise<void> {
		await this.desk.launch({ width: 1280, height: 800 }, words, env);
		this.desk.showIn(await this.page("officer"));
	}

	async ready(laneId = "K1", from = 0): Promise<void> {
		for (const deviceId of Object.values(laneDevices(laneId)))
			await this.desk.logged(
				(entry) =>
					entry.event === "link" &&
					entry.deviceId === deviceId &&
					entry.state === "ready",
				from,
			);
	}

	async signIn(): Promise<void> {
		const monitor = await this.monitor;
		await monitor.getByRole("option", { name: /sari/i }).click();
		const pin = monitor.locator("input[type=password]");
		await pin.fill("2468");
		await monitor.keyboard.press("Enter", held);
		await pin.waitFor({ state: "detached" });
	}

	swipe(id: string, laneId = "K1", options: SwipeOptions = {}) {
		return this.swipeLines(this.desk.linesOf(id), laneId, options);
	}

	swipeLines(
		lines: readonly string[],
		laneId = "K1",
		options: SwipeOptions = {},
	) {
		return this.cables(laneId).readerDevice.swipe(lines, {
			framing: "stxEtx",
			...options,
		});
	}

	async scan(id: string, laneId = "K1"): Promise<void> {
		await this.cables(laneId).scannerDevice.raw(scanBytes(barCode(id)), {
			pace: "chunks",
		});
	}

	/** The traveller's window shows this step. */
	shown(step: string, from = 0, laneId = "K1"): Promise<LogEntry> {
		return this.desk.logged(
			(entry) =>
				entry.event === "kioskPainted" &&
				entry.laneId === laneId &&
				entry.step === step,
			from,
		);
	}

	get monitor(): Promise<Page> {
		return this.page("lane-monitor");
	}

	get traveller(): Promise<Page> {
		return this.page("traveller");
	}

	async dispose(): Promise<void> {
		for (const cables of this.#cables.values()) {
			if (this.#hasPrinters) await cables.printerDevice.close();
			for (const cable of [cables.reader, cables.scanner, cables.printer])
				await cable.unplug().catch(() => {});
		}
		await this.desk.dispose();
	}
}
