import { spawn } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import {
	demoFiles,
	ensureDemo,
	freshDesk,
	readerLink,
	scanBytes,
	scannerLink,
} from "./setup/demo.mjs";
import { openDisplay } from "./setup/display.mjs";
import { demoFolder, root, toolEnvironment, toolNode } from "./setup/paths.mjs";
import { SetupError, say } from "./setup/say.mjs";
import { main, setUp } from "./setup/set-up.mjs";

const patienceMs = 60_000;
const isOnce = process.argv.includes("--once");
/** Another role's window: `--technician` or `--supervisor`. */
const role = process.argv.find((word) =>
	["--technician", "--supervisor"].includes(word),
);

/** A simulated device: a real pseudo-terminal with a program behind it. */
function startDevice(link) {
	const child = spawn(
		toolNode(),
		[
			"simulators/main.ts",
			"--link",
			link,
			"--scenario-file",
			demoFiles.scenarios,
			"--framing",
			"stxEtx",
		],
		{
			cwd: root,
			env: toolEnvironment(),
			stdio: ["pipe", "pipe", 2],
		},
	);
	const isReady = new Promise((resolve) =>
		createInterface({ input: child.stdout }).on("line", resolve),
	);
	return {
		tell: (line) => child.stdin.write(`${line}\n`),
		isReady,
		close: () => child.kill(),
	};
}

function verdictText({ verdict, outcome, permittedUntil, latencyMs }) {
	const until = permittedUntil ? `, permitted until ${permittedUntil}` : "";
	return `verdict ${String(verdict).toUpperCase()} (${outcome}${until}), on the screen ${latencyMs} ms after the last byte`;
}

/** The application's operations log, to wait for what it says. */
function followLog(output, onEntry) {
	const entries = [];
	const waiting = new Set();
	createInterface({ input: output }).on("line", (line) => {
		if (!line.startsWith("{")) return;
		const entry = JSON.parse(line);
		entries.push(entry);
		onEntry(entry);
		for (const look of waiting) look();
	});
	return (what, fits) =>
		new Promise((resolve, reject) => {
			const deadline = setTimeout(
				() =>
					reject(new SetupError(`${what}: not within ${patienceMs / 1000} s`)),
				patienceMs,
			);
			const look = () => {
				const entry = entries.find(fits);
				if (!entry) return;
				clearTimeout(deadline);
				waiting.delete(look);
				resolve(entry);
			};
			waiting.add(look);
			look();
		});
}

const isVerdict = (entry) => entry.event === "painted" && entry.verdict;
const isReaderReady = (entry) =>
	entry.event === "link" &&
	entry.deviceId === "passport-reader" &&
	entry.state === "ready";

async function launch(folder, display) {
	const { _electron } = await import("playwright");
	const args = [root, "--demo", "--development", `--data=${folder}`];
	if (role) args.push(role);
	if (process.getuid?.() === 0) args.unshift("--no-sandbox");
	const application = await _electron.launch({
		args,
		env: { ...process.env, DISPLAY: display.name },
	});
	const logged = followLog(application.process().stdout, (entry) => {
		if (isVerdict(entry)) say(verdictText(entry));
	});
	const window = await application.firstWindow();
	return { application, window, logged };
}

async function picture(window, name) {
	const screenshot = join(demoFolder, `${name}.png`);
	mkdirSync(demoFolder, { recursive: true });
	await window.screenshot({ path: screenshot });
	say(`screenshot: ${screenshot}`);
	return screenshot;
}

/** A specimen is swiped and its verdict awaited. */
async function showVerdict({ window, logged }, reader) {
	await signIn(window);
	await logged("the passport reader", isReaderReady);
	reader.tell("swipe 0");
	const { verdict, latencyMs } = await logged("the verdict", isVerdict);
	const screenshot = await picture(window, "verdict");
	return { demo: "verdict", verdict, paintedMs: latencyMs, screenshot };
}

/** The other roles' windows wait for a person to sign in. */
async function showSignIn({ window }, name) {
	await window.getByRole("option").first().waitFor();
	return { demo: name, screenshot: await picture(window, name) };
}

async function signIn(window) {
	await window.getByRole("option", { name: "Sari" }).click();
	const pin = window.locator("input[type=password]");
	await pin.fill("2468");
	await window.keyboard.press("Enter");
	await pin.waitFor({ state: "detached" });
}

await main(async () => {
	const electron = await setUp();
	await ensureDemo();
	const display = await openDisplay();
	const scenarios = JSON.parse(readFileSync(demoFiles.scenarios, "utf8"));
	const folder = freshDesk();
	const barCodes = JSON.parse(readFileSync(demoFiles.barCodes, "utf8"));
	const reader = startDevice(readerLink);
	const scanner = startDevice(scannerLink);
	try {
		await Promise.all([reader.isReady, scanner.isReady]);
		const started = await launch(folder, display);
		const { application } = started;
		const isClosed = new Promise((resolve) => application.on("close", resolve));
		const runtime = `${electron.version}${electron.isTestRuntime ? ", test runtime" : ""}`;
		say(`Electron ${runtime}; demo desk in ${folder}`);
		say(
			"demo accounts: officer Sari 2468, officer Budi 1357, supervisor Dewi 8642, technician Agus 7531",
		);
		if (isOnce || display.isOwn) {
			const shown = role
				? await showSignIn(started, role.slice(2))
				: await showVerdict(started, reader);
			if (isOnce) {
				process.stdout.write(
					`${JSON.stringify({ ...shown, electron: runtime })}\n`,
				);
				await application.close();
				return 0;
			}
		}
		say(
			"type a number and Enter to swipe a specimen, b and a number to scan a bar code; unplug, replug; q ends:",
		);
		for (const [index, scenario] of scenarios.entries()) {
			say(`  ${index}  ${scenario.title}`);
		}
		for (const [index, barCode] of barCodes.entries()) {
			say(`  b${index}  ${barCode.title}`);
		}
		const input = createInterface({ input: process.stdin });
		input.on("line", (line) => {
			const scanned = barCodes[line.trim().match(/^b(\d+)$/)?.[1] ?? -1];
			if (line.trim() === "q") void application.close();
			else if (scanned)
				scanner.tell(`raw ${scanBytes(scanned).toString("hex")}`);
			else
				reader.tell(
					/^\d+$/.test(line.trim()) ? `swipe ${line.trim()}` : line.trim(),
				);
		});
		await isClosed;
		input.close();
	} finally {
		reader.close();
		scanner.close();
		display.close();
	}
	return 0;
});
