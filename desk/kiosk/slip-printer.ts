import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Client } from "../../contract/define.ts";
import type { DeviceEntry } from "../../contract/device-config.ts";
import type {
	deviceHostCalls,
	PrinterState,
} from "../../contract/device-host.ts";
import type { LaneLine } from "../../contract/lane-monitor.ts";
import { PrinterSettings } from "../../contract/printer-settings.ts";
import { type Slip, type SlipFacts, slipOf } from "../../core/slip/slip.ts";
import { log } from "../log.ts";
import type { SlipEnd } from "./lane-runtime.ts";
import type { SlipPages } from "./slip-pages.ts";

export interface SlipPrinterSetup {
	readonly laneId: string;
	/** Null: the lane has no printer. */
	readonly deviceId: string | null;
	readonly widthDots: number;
	readonly devices: () => Client<typeof deviceHostCalls> | null;
	readonly pages: SlipPages;
	/** Where slips are kept as PDF when there is no printer; null: nowhere. */
	readonly slipFolder: string | null;
	/** How long paper, cable and the device host are waited for. */
	readonly patienceMs: number;
	/** What the lane monitor shows of the printer has changed. */
	readonly onChange: () => void;
}

export interface SlipPrinter {
	/** One slip after the other. `none`: nothing came out, and nothing was to. */
	print(facts: Omit<SlipFacts, "isCopy">): Promise<SlipEnd>;
	/** A notice of the device host. */
	told(deviceId: string, state: PrinterState): void;
	/** The device host is away, and every device with it. */
	hostGone(): void;
	status(): LaneLine["printer"];
}

/** So many visits back a second slip of one case is known to be a copy. */
const mostRemembered = 500;

/** For the officer, who looks at a printer with an open cover as at one without paper. */
const statusOf: Readonly<
	Record<PrinterState, NonNullable<LaneLine["printer"]>>
> = {
	ready: "ready",
	paperLow: "paperLow",
	paperOut: "paperOut",
	coverOpen: "paperOut",
	fault: "gone",
	silent: "gone",
	gone: "gone",
};

/** How many dots wide a printer of the desk prints. */
export function printerWidthDots(entry: DeviceEntry | undefined): number {
	const settings = PrinterSettings.safeParse(entry?.printer ?? {});
	return (settings.success ? settings.data : PrinterSettings.parse({}))
		.widthDots;
}

/** Brings the slips of one lane to its printer, or to a folder. */
export function createSlipPrinter(setup: SlipPrinterSetup): SlipPrinter {
	const { laneId, deviceId, devices, pages } = setup;
	/** Cases of which a slip may have come out. */
	const tried = new Set<string>();
	let state: PrinterState = "gone";
	let turn: Promise<unknown> = Promise.resolve();
	let wake: (() => void) | null = null;

	function change(next: PrinterState): void {
		if (next === state) return;
		state = next;
		wake?.();
		setup.onChange();
	}

	/** Settles when the printer answers again, or at that time. */
	async function printerBack(untilMs: number): Promise<boolean> {
		const isBack = () => state !== "gone" && devices() !== null;
		while (!isBack()) {
			const restMs = untilMs - performance.now();
			if (restMs <= 0) return false;
			await new Promise<void>((resolve) => {
				const timer = setTimeout(resolve, restMs);
				wake = () => {
					clearTimeout(timer);
					resolve();
				};
			});
			wake = null;
		}
		return true;
	}

	function remember(caseNumber: string): boolean {
		const isCopy = tried.has(caseNumber);
		tried.add(caseNumber);
		const [oldest] = tried;
		if (tried.size > mostRemembered && oldest) tried.delete(oldest);
		return isCopy;
	}

	async function onPaper(
		device: string,
		slip: Slip,
		patienceMs: number,
		isInterrupted: boolean,
	): Promise<string | null> {
		const raster = await pages.raster(slip, setup.widthDots);
		if (!raster.ok) return raster.error.code;
		const { widthDots, heightDots, bits } = raster.value;
		const reply = await devices()?.print({
			deviceId: device,
			widthDots,
			heightDots,
			bits: Buffer.from(bits).toString("base64"),
			patienceMs: Math.max(0, Math.floor(patienceMs)),
			isInterrupted,
		});
		if (!reply) return "host.gone";
		return reply.ok ? null : reply.error.code;
	}

	async function toPrinter(
		device: string,
		facts: Omit<SlipFacts, "isCopy">,
	): Promise<SlipEnd> {
		const untilMs = performance.now() + setup.patienceMs;
		const restMs = () => untilMs - performance.now();
		const isCopy = remember(facts.caseNumber);
		const slip = slipOf({ ...facts, isCopy });
		let code = await onPaper(device, slip, restMs(), false);
		if (code === "host.gone") {
			change("gone");
			// Nobody knows how much of it came out: what follows says that it is a copy.
			if (await printerBack(untilMs))
				code = await onPaper(
					device,
					slipOf({ ...facts, isCopy: true }),
					restMs(),
					true,
				);
		}
		log("slip", { laneId, code: code ?? "printed", isCopy });
		return code === null ? "printed" : "failed";
	}

	async function toFolder(
		folder: string,
		facts: Omit<SlipFacts, "isCopy">,
	): Promise<SlipEnd> {
		const isCopy = remember(facts.caseNumber);
		const page = await pages.pdf(slipOf({ ...facts, isCopy }));
		if (!page.ok) {
			log("slip", { laneId, code: page.error.code, isCopy });
			return "none";
		}
		try {
			const name = `${facts.caseNumber}${isCopy ? "-copy" : ""}.pdf`;
			writeFileSync(join(folder, name), page.value, { mode: 0o600 });
			log("slip", { laneId, code: "saved", isCopy });
		} catch {
			log("slip", { laneId, code: "file.failed", isCopy });
		}
		// A file in a folder is no paper in the hand.
		return "none";
	}

	return {
		print(facts) {
			const done = turn.then(() => {
				if (deviceId !== null) return toPrinter(deviceId, facts);
				return setup.slipFolder === null
					? ("none" as const)
					: toFolder(setup.slipFolder, facts);
			});
			turn = done.catch(() => {});
			return done.catch(() => "failed" as const);
		},
		told(device, next) {
			if (device === deviceId) change(next);
		},
		hostGone: () => change("gone"),
		status: () => (deviceId === null ? null : statusOf[state]),
	};
}
