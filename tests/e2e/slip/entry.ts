/**
 * The slip's page and printer without a desk around them: the product's own
 * code in Electron, asked by `slip.test.ts`.
 */
import { writeFileSync } from "node:fs";
import { app } from "electron";
import { slipOf } from "../../../core/slip/slip.ts";
import { startDeviceProcess } from "../../../desk/hosts/device-process.ts";
import {
	createSlipPrinter,
	type SlipPrinter,
} from "../../../desk/kiosk/slip-printer.ts";
import { launchHost } from "../../../main/hosts/launch.ts";
import { createSlipPages } from "../../../main/paper/slip-page.ts";
import { declareScheme, serveApp } from "../../../main/windows/app-protocol.ts";

const buildFolder = process.env.LINTAS_BUILD ?? "";
const printerPath = process.env.LINTAS_PRINTER ?? "";
const deviceId = "printer";

async function open(): Promise<void> {
	await app.whenReady();
	serveApp(`${buildFolder}/renderer`);
	const devices = startDeviceProcess(
		() => launchHost(buildFolder, "devices"),
		() => [
			{
				deviceId,
				name: "Printer",
				profile: "escpos-printer",
				transport: { path: printerPath },
				framing: {},
			},
		],
		(refused) => process.stderr.write(`${JSON.stringify(refused)}\n`),
	);
	const make = (device: string | null, slipFolder: string | null) =>
		createSlipPrinter({
			laneId: "K1",
			deviceId: device,
			widthDots: 576,
			devices: devices.client,
			pages: createSlipPages(),
			slipFolder,
			patienceMs: 15_000,
			onChange() {},
		});
	const printer = make(deviceId, null);
	devices.hear({
		frame() {},
		noise() {},
		link() {},
		onRunning() {},
		onRestarting: () => printer.hostGone(),
		printer: (told) => printer.told(told.deviceId, told.state),
	});
	Reflect.set(globalThis, "slips", {
		printer,
		folder: make(null, process.env.LINTAS_SLIPS ?? null),
		hostPid: () => devices.pid(),
		narrow: async (facts: Parameters<SlipPrinter["print"]>[0]) => {
			const slip = slipOf({ ...facts, isCopy: true });
			const raster = await createSlipPages().raster(slip, 384);
			if (!raster.ok) return raster.error.code;
			writeFileSync(process.env.LINTAS_NARROW ?? "", raster.value.bits);
			return raster.value.heightDots;
		},
	});
}

declareScheme();
app.on("window-all-closed", () => {});
void open();
