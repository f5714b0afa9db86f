import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { demoFolder, root } from "../setup/paths.mjs";
import { say } from "../setup/say.mjs";
import { followLog } from "./follow-log.mjs";

function verdictText({ verdict, outcome, permittedUntil, latencyMs }) {
	const until = permittedUntil ? `, permitted until ${permittedUntil}` : "";
	return `verdict ${String(verdict).toUpperCase()} (${outcome}${until}), on the screen ${latencyMs} ms after the last byte`;
}

export const isVerdict = (entry) => entry.event === "painted" && entry.verdict;

export const isReady = (deviceId) => (entry) =>
	entry.event === "link" &&
	entry.deviceId === deviceId &&
	entry.state === "ready";

/** Starts the application on a desk; `role` is a flag or undefined. */
export async function launch({ folder, isDemo }, display, role) {
	const { _electron } = await import("playwright");
	const args = [root, "--development", `--data=${folder}`];
	if (isDemo) args.push("--demo");
	if (role) args.push(role);
	if (process.getuid?.() === 0) args.unshift("--no-sandbox");
	const application = await _electron.launch({
		args,
		env: { ...process.env, DISPLAY: display.name },
	});
	const logged = followLog(application.process().stdout, (entry) => {
		if (isVerdict(entry)) say(verdictText(entry));
		if (entry.event === "kioskPainted")
			say(`kiosk ${entry.laneId}: ${entry.step}`);
	});
	const window = await application.firstWindow();
	return { application, window, logged };
}

/** The window of a role, once it is there. */
export async function windowOf({ application }, role) {
	const isOf = (page) => page.url().includes(`/${role}/`);
	for (;;) {
		const found = application.windows().find(isOf);
		if (found) return found;
		await application.waitForEvent("window");
	}
}

export async function picture(window, name) {
	const screenshot = join(demoFolder, `${name}.png`);
	mkdirSync(demoFolder, { recursive: true });
	await window.screenshot({ path: screenshot });
	say(`screenshot: ${screenshot}`);
	return screenshot;
}

export async function signIn(window) {
	await window.getByRole("option", { name: "Sari" }).click();
	const pin = window.locator("input[type=password]");
	await pin.fill("2468");
	await window.keyboard.press("Enter", { delay: 750 });
	await pin.waitFor({ state: "detached" });
}
