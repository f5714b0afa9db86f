import type { Client } from "../../contract/define.ts";
import type { DeviceEntry } from "../../contract/device-config.ts";
import type {
	deviceHostCalls,
	PrinterState,
} from "../../contract/device-host.ts";
import type { LaneLine } from "../../contract/lane-monitor.ts";
import type { Case } from "../../core/kiosk/route.ts";
import type { LaneConfig } from "../config/lane-config.ts";
import type { SlipEnd } from "./lane-runtime.ts";
import type { SlipPages } from "./slip-pages.ts";
import { createSlipPrinter, printerWidthDots } from "./slip-printer.ts";

export interface SlipPrintersSetup {
	readonly lanes: readonly LaneConfig[];
	readonly entries: readonly DeviceEntry[];
	readonly devices: () => Client<typeof deviceHostCalls> | null;
	readonly pages: SlipPages;
	readonly isDemo: boolean;
	readonly today: () => string;
	readonly onChange: () => void;
}

export interface SlipPrinters {
	print(found: Case, lane: LaneConfig): Promise<SlipEnd>;
	/** Null: the lane has no printer. */
	status(laneId: string): LaneLine["printer"];
	told(deviceId: string, state: PrinterState): void;
	hostGone(): void;
}

/** Less than the result stays on the screen: the traveller still learns of a failure. */
const patienceMs = 18_000;

/** The slip printers of all lanes of a desk. */
export function createSlipPrinters(setup: SlipPrintersSetup): SlipPrinters {
	const printers = new Map(
		setup.lanes.map((lane) => {
			const entry = setup.entries.find(
				({ deviceId }) => deviceId === lane.printer,
			);
			const printer = createSlipPrinter({
				laneId: lane.laneId,
				deviceId: lane.printer ?? null,
				widthDots: printerWidthDots(entry),
				devices: setup.devices,
				pages: setup.pages,
				slipFolder: lane.slipFolder ?? null,
				patienceMs,
				onChange: setup.onChange,
			});
			return [lane.laneId, printer] as const;
		}),
	);
	return {
		async print(found, lane) {
			const printer = printers.get(lane.laneId);
			if (!printer) return "none";
			return printer.print({
				language: found.language,
				route: found.route,
				place: found.route === "gate" ? lane.gate : lane.counter,
				caseNumber: found.caseNumber,
				// Whose passport could not be read is one all the same.
				travellers: Math.max(1, found.members.length),
				day: setup.today(),
				isDemo: setup.isDemo,
			});
		},
		status: (laneId) => printers.get(laneId)?.status() ?? null,
		told(deviceId, state) {
			for (const printer of printers.values()) printer.told(deviceId, state);
		},
		hostGone() {
			for (const printer of printers.values()) printer.hostGone();
		},
	};
}
