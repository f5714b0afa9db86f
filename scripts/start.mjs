import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { startDevice } from "./demo/device.mjs";
import {
	isReady,
	isVerdict,
	launch,
	picture,
	signIn,
	windowOf,
} from "./demo/windows.mjs";
import {
	demoFiles,
	ensureDemo,
	freshDesk,
	laneLinks,
	lanesConfig,
	readerLink,
	scanBytes,
	scannerLink,
} from "./setup/demo.mjs";
import { openDisplay } from "./setup/display.mjs";
import { say } from "./setup/say.mjs";
import { main, setUp } from "./setup/set-up.mjs";

const isOnce = process.argv.includes("--once");
/** A kiosk and its lane monitor beside the counter. */
const isKiosk = process.argv.includes("--kiosk");
/** Another role's window: `--technician` or `--supervisor`. */
const role = process.argv.find((word) =>
	["--technician", "--supervisor"].includes(word),
);

/** A specimen is swiped and its verdict awaited. */
async function showVerdict({ window, logged }, { reader }) {
	await signIn(window);
	await logged("the passport reader", isReady("passport-reader"));
	reader.tell("swipe 0");
	const { verdict, latencyMs } = await logged("the verdict", isVerdict);
	const screenshot = await picture(window, "verdict");
	return { demo: "verdict", verdict, paintedMs: latencyMs, screenshot };
}

/** An officer watches, and a citizen begins at the kiosk. */
async function showKiosk(started, { kioskReader }) {
	const monitor = await windowOf(started, "lane-monitor");
	await signIn(monitor);
	await started.logged("the kiosk's reader", isReady("k1-reader"));
	await started.logged("the kiosk's scanner", isReady("k1-scanner"));
	const isAt = (step) => (entry) =>
		entry.event === "kioskPainted" && entry.step === step;
	await started.logged("the open kiosk", isAt("attract"));
	kioskReader.tell("swipe 7");
	const { latencyMs } = await started.logged("its answer", isAt("checking"));
	await started.logged("the next question", isAt("family"));
	const traveller = await windowOf(started, "traveller");
	const screenshot = await picture(traveller, "kiosk");
	await picture(monitor, "lane-monitor");
	return { demo: "kiosk", paintedMs: latencyMs, screenshot };
}

/** The other roles' windows wait for a person to sign in. */
async function showSignIn({ window }, name) {
	await window.getByRole("option").first().waitFor();
	return { demo: name, screenshot: await picture(window, name) };
}

function show(started, devices) {
	if (role) return showSignIn(started, role.slice(2));
	return isKiosk ? showKiosk(started, devices) : showVerdict(started, devices);
}

/** What the person at the terminal may do; the returned function obeys a line. */
function commands({ reader, scanner, kioskReader, kioskScanner }, application) {
	const scenarios = JSON.parse(readFileSync(demoFiles.scenarios, "utf8"));
	const barCodes = JSON.parse(readFileSync(demoFiles.barCodes, "utf8"));
	say(
		"type a number and Enter to swipe a specimen, b and a number to scan a bar code; unplug, replug; q ends:",
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
	const electron = await setUp();
	await ensureDemo();
	const display = await openDisplay();
	const links = laneLinks("K1");
	const folder = isKiosk
		? freshDesk(undefined, lanesConfig({ K1: links }))
		: freshDesk();
	const devices = {
		reader: startDevice(readerLink),
		scanner: startDevice(scannerLink),
		...(isKiosk
			? {
					kioskReader: startDevice(links.reader),
					kioskScanner: startDevice(links.scanner),
				}
			: {}),
	};
	try {
		await Promise.all(Object.values(devices).map((device) => device.isReady));
		const started = await launch(folder, display, role);
		const { application } = started;
		const isClosed = new Promise((resolve) => application.on("close", resolve));
		const runtime = `${electron.version}${electron.isTestRuntime ? ", test runtime" : ""}`;
		say(`Electron ${runtime}; demo desk in ${folder}`);
		say(
			"demo accounts: officer Sari 2468, officer Budi 1357, supervisor Dewi 8642, technician Agus 7531",
		);
		if (isOnce || display.isOwn) {
			const shown = await show(started, devices);
			if (isOnce) {
				process.stdout.write(
					`${JSON.stringify({ ...shown, electron: runtime })}\n`,
				);
				await application.close();
				return 0;
			}
		}
		const obey = commands(devices, application);
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
