import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { noDevice, startDevice } from "./demo/device.mjs";
import { show } from "./demo/show.mjs";
import { readArguments } from "./demo/start-arguments.mjs";
import { demoDesk, namesPath, ownDesk } from "./demo/which-desk.mjs";
import { launch } from "./demo/windows.mjs";
import {
	demoFiles,
	deskConfig,
	deskFolder,
	ensureDemo,
	kioskFolder,
	laneLinks,
	lanesConfig,
	readerLink,
	scanBytes,
	scannerLink,
} from "./setup/demo.mjs";
import { openDisplay } from "./setup/display.mjs";
import { SetupError, say } from "./setup/say.mjs";
import { main, setUp } from "./setup/set-up.mjs";

/** The desk that is started, and what is said of it. */
function chooseDesk({ kiosk, fresh, data }, lanes) {
	const config = kiosk ? lanesConfig(lanes) : deskConfig();
	// npm runs this in the checkout; a path is meant from where the person is.
	if (data !== undefined)
		return ownDesk(resolve(process.env.INIT_CWD ?? ".", data), config);
	const folder = kiosk ? kioskFolder : deskFolder;
	const desk = demoDesk(folder, config, { isFresh: fresh });
	if (desk.isKept)
		say(
			`${folder}/desk.json was changed and is kept; npm start -- --fresh writes it anew`,
		);
	return desk;
}

/** What the person at the terminal may do; the returned function obeys a line. */
function commands(devices, application, isKiosk) {
	const { reader, scanner, kioskReader, kioskScanner } = devices;
	const scenarios = JSON.parse(readFileSync(demoFiles.scenarios, "utf8"));
	const barCodes = JSON.parse(readFileSync(demoFiles.barCodes, "utf8"));
	say(
		"type a number and Enter to swipe a specimen, b and a number to scan a bar code; unplug, replug, raw HEX; q ends:",
	);
	if (isKiosk) say("k before it does the same at the kiosk: k7, kb5");
	for (const [index, scenario] of scenarios.entries())
		say(`  ${index}  ${scenario.title}`);
	for (const [index, barCode] of barCodes.entries())
		say(`  b${index}  ${barCode.title}`);
	return (typed) => {
		const isAtKiosk = isKiosk && typed.startsWith("k");
		const line = isAtKiosk ? typed.slice(1).trim() : typed;
		const scanned = barCodes[line.match(/^b(\d+)$/)?.[1] ?? -1];
		if (line === "q") void application.close();
		else if (scanned)
			(isAtKiosk ? kioskScanner : scanner).tell(
				`raw ${scanBytes(scanned).toString("hex")}`,
			);
		else
			(isAtKiosk ? kioskReader : reader).tell(
				/^\d+$/.test(line) ? `swipe ${line}` : line,
			);
	};
}

await main(async () => {
	const given = readArguments();
	const role = ["technician", "supervisor"].find((name) => given[name]);
	const electron = await setUp();
	await ensureDemo();
	const lanes = { K1: laneLinks("K1") };
	const desk = chooseDesk(given, lanes);
	const links = {
		reader: readerLink,
		scanner: scannerLink,
		...(given.kiosk
			? { kioskReader: lanes.K1.reader, kioskScanner: lanes.K1.scanner }
			: {}),
	};
	const hasDevices = Object.values(links).every((link) =>
		namesPath(desk, link),
	);
	if (given.once && !role && !hasDevices)
		throw new SetupError(
			`${desk.folder}/desk.json has not the devices of the demonstration, so --once has nothing to show`,
		);
	const display = await openDisplay();
	const devices = Object.fromEntries(
		Object.entries(links).map(([name, link]) => [
			name,
			namesPath(desk, link) ? startDevice(link) : noDevice(link),
		]),
	);
	try {
		await Promise.all(Object.values(devices).map((device) => device.isReady));
		const started = await launch(desk, display, role && `--${role}`);
		const { application } = started;
		const isClosed = new Promise((resolve) => application.on("close", resolve));
		const runtime = `${electron.version}${electron.isTestRuntime ? ", test runtime" : ""}`;
		say(`Electron ${runtime}; desk in ${desk.folder}`);
		say(
			"demo accounts: officer Sari 2468, officer Budi 1357, supervisor Dewi 8642, technician Agus 7531",
		);
		if (given.once || (display.isOwn && !desk.isKept)) {
			const shown = await show(started, devices, { role, kiosk: given.kiosk });
			if (given.once) {
				process.stdout.write(
					`${JSON.stringify({ ...shown, electron: runtime })}\n`,
				);
				await application.close();
				return 0;
			}
		}
		const obey = commands(devices, application, given.kiosk);
		const input = createInterface({ input: process.stdin });
		input.on("line", (line) => obey(line.trim()));
		await isClosed;
		input.close();
	} finally {
		for (const device of Object.values(devices)) device.close();
		display.close();
	}
	return 0;
});
