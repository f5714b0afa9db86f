import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { viewOf } from "./lane-visit.ts";
import { TestLanes } from "./lanes.ts";
import { attempts } from "./script-escapes.ts";

const xdotool = (...words: string[]) =>
	execFileSync("xdotool", words, { encoding: "utf8" });

/** What is seen there, by name; one that closes while it is asked for has none. */
function onDisplay(): string[] {
	const ids = xdotool("search", "--onlyvisible", "--name", ".*").trim();
	return ids
		.split("\n")
		.map((id) => {
			try {
				return xdotool("getwindowname", id).trim();
			} catch {
				return "closing";
			}
		})
		.sort();
}

const letters = [..."acdefghijklmnopqrstuvwxyz0123456789"];
/** As X names keys; Ctrl, Alt, Meta and their mixtures with everything that may mean something. */
const combinations = [
	...["ctrl", "alt", "super", "ctrl+shift", "ctrl+alt"].flatMap((held) => [
		...letters.map((letter) => `${held}+${letter}`),
		...["F4", "Tab", "Escape", "Delete", "plus", "minus", "Left", "Right"].map(
			(key) => `${held}+${key}`,
		),
	]),
	...Array.from({ length: 12 }, (_, index) => `F${index + 1}`),
	...["shift+F10", "Menu", "Print", "Pause", "Insert", "Delete", "Home", "End"],
	...["Prior", "Next", "Super_L", "Alt_L", "shift+Escape", "BackSpace"],
	...["XF86Back", "XF86Forward", "XF86Refresh", "XF86HomePage", "XF86WWW"],
	...["XF86Search", "XF86Favorites", "XF86Mail", "XF86Calculator"],
];
/** Left, middle, right, wheel, back and forward. */
const buttons = [2, 3, 4, 5, 8, 9];

describe.runIf(process.platform === "linux").each([
	["locked", ["--kiosk-locked"]],
	["in a demonstration", []],
])("a traveller's window, %s, has no way out", (_, words) => {
	const lanes = new TestLanes();
	const home = join(lanes.desk.folder, "..", "home");
	const isLocked = words.length > 0;
	let page: Page;
	let server: Server;
	let net = "";
	let requests = 0;
	let dialogs = 0;
	let before: Awaited<ReturnType<typeof state>>;

	/** Everything that an escape would change. */
	async function state() {
		const windows = await lanes.desk.application.evaluate(({ BrowserWindow }) =>
			BrowserWindow.getAllWindows()
				.map((window) => ({
					url: window.webContents.getURL(),
					pid: window.webContents.getOSProcessId(),
					zoom: window.webContents.getZoomFactor(),
					isVisible: window.isVisible(),
					isMinimized: window.isMinimized(),
					bounds: window.getBounds(),
					hasTools: window.webContents.isDevToolsOpened(),
				}))
				.sort((a, b) => a.url.localeCompare(b.url)),
		);
		const look = await page.evaluate(() => ({
			scale: visualViewport?.scale,
			ratio: devicePixelRatio,
			width: innerWidth,
			escaped: Reflect.get(window, "escaped") ?? null,
		}));
		return {
			windows,
			look,
			screen: (await viewOf(page)).screen,
			// Dialogs of the system are windows that Electron does not list.
			onDisplay: onDisplay(),
			written: readdirSync(home),
			requests,
			dialogs,
		};
	}

	/** What escapes stays; a window that Chromium opens and closes on its own does not. */
	const unchanged = () => expect.poll(state, { timeout: 5000 }).toEqual(before);

	async function focus() {
		await lanes.desk.application.evaluate(({ BrowserWindow }) => {
			for (const window of BrowserWindow.getAllWindows())
				if (window.webContents.getURL().includes("/traveller/")) window.focus();
		});
		await page.waitForFunction(() => document.hasFocus());
	}

	beforeAll(async () => {
		mkdirSync(home);
		server = createServer((_request, response) => {
			requests += 1;
			response.end("x");
		});
		server.on("connection", () => {
			requests += 1;
		});
		await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
		net = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
		await lanes.open(words, { HOME: home });
		await lanes.shown("attract");
		page = await lanes.traveller;
		page.on("dialog", () => {
			dialogs += 1;
		});
		await focus();
		// A visit goes on, and no time-out comes between.
		await lanes.swipe("eVoa");
		await lanes.shown("family");
		before = await state();
	});
	afterAll(async () => {
		server.close();
		await lanes.dispose();
	});

	test("for keys", async () => {
		await page.evaluate(() => {
			const seen: string[] = [];
			Reflect.set(window, "seen", seen);
			addEventListener("keydown", ({ key }) => seen.push(key), true);
		});
		await focus();
		for (let at = 0; at < combinations.length; at += 40)
			xdotool("key", "--delay", "2", ...combinations.slice(at, at + 40));
		// What may pass does: the search for the others looks at the right place.
		// A page that took all of them for what a device typed hears a person again.
		await expect
			.poll(() => {
				xdotool("key", "Tab", "b");
				return page.evaluate((): boolean =>
					Reflect.get(window, "seen").includes("b"),
				);
			})
			.toBe(true);
		const seen = await page.evaluate((): string[] =>
			Reflect.get(window, "seen"),
		);
		const mayPass = ["Backspace", "Shift", "Tab", "b", " "];
		expect([...new Set(seen)].filter((key) => !mayPass.includes(key))).toEqual(
			[],
		);
		// These come in behind the keyboard, as from a tool; the page ignores them.
		for (const key of ["Control+p", "Control+r", "F5", "F11", "F12", "Alt+F4"])
			await page.keyboard.press(key);
		await unchanged();
	});

	test("for a mouse and a finger", async () => {
		await focus();
		const { bounds } =
			before.windows.find(({ url }) => url.includes("/traveller/")) ??
			expect.fail();
		xdotool(
			"mousemove",
			String(bounds.x + Math.round(bounds.width / 2)),
			String(bounds.y + 60),
		);
		for (const button of buttons) xdotool("click", String(button));
		xdotool("keydown", "ctrl", "click", "4", "click", "5", "click", "4");
		xdotool("keyup", "ctrl");
		const session = await page.context().newCDPSession(page);
		await session.send("Input.synthesizePinchGesture", {
			x: 300,
			y: 300,
			scaleFactor: 2,
			gestureSourceType: "touch",
		});
		await session.send("Input.synthesizeScrollGesture", {
			x: 300,
			y: 300,
			xDistance: 400,
			gestureSourceType: "touch",
		});
		await session.send("Input.synthesizeTapGesture", {
			x: 500,
			y: 20,
			duration: 900,
			gestureSourceType: "touch",
		});
		await unchanged();
	});

	test("for what is dropped on it", async () => {
		const file = join(lanes.desk.folder, "..", "dropped.html");
		writeFileSync(file, "<h1>out</h1>");
		const session = await page.context().newCDPSession(page);
		const items = [
			{ mimeType: "text/uri-list", data: net, title: "x", baseURL: net },
		];
		for (const data of [
			{ items: [], files: [file], dragOperationsMask: 1 },
			{ items, dragOperationsMask: 1 },
		])
			for (const type of ["dragEnter", "dragOver", "drop"] as const)
				await session.send("Input.dispatchDragEvent", {
					type,
					x: 300,
					y: 300,
					data,
				});
		await unchanged();
	});

	test("for a script that should never run there", async () => {
		const wrong: string[] = [];
		for (const { name, code, mustFail } of attempts) {
			const outcome = await page.evaluate(
				`(async (net) => { try { await Promise.race([(async () => {${code}})().then((told) => { if (told) throw told; }), new Promise((done) => setTimeout(done, 3000))]); return "done"; } catch (error) { return typeof error === "string" ? "escaped: " + error : "failed"; } })(${JSON.stringify(net)})`,
			);
			if (outcome !== (mustFail ? "failed" : "done"))
				if (mustFail || outcome !== "failed") wrong.push(`${name}: ${outcome}`);
		}
		expect(wrong).toEqual([]);
		await unchanged();
	});

	test.runIf(isLocked)("and stays over the whole screen", async () => {
		const moved = await lanes.desk.application.evaluate(
			async ({ BrowserWindow, screen }) => {
				const window = BrowserWindow.getAllWindows().find((one) =>
					one.webContents.getURL().includes("/traveller/"),
				);
				if (!window) return null;
				window.close();
				window.minimize();
				const officer = BrowserWindow.getAllWindows().find((one) =>
					one.webContents.getURL().includes("/officer/"),
				);
				officer?.focus();
				await new Promise((done) => setTimeout(done, 300));
				return {
					isThere: !window.isDestroyed() && window.isVisible(),
					isMinimized: window.isMinimized(),
					isOnTop: window.isAlwaysOnTop(),
					isOfficerFocused: officer?.isFocused(),
					isKiosk: window.isKiosk(),
					bounds: window.getBounds(),
					display: screen.getPrimaryDisplay().bounds,
				};
			},
		);
		expect(moved).toMatchObject({
			isThere: true,
			isMinimized: false,
			isOnTop: true,
			isKiosk: true,
			isOfficerFocused: true,
		});
		// Without a window manager Chromium leaves a pixel free.
		for (const side of ["width", "height"] as const)
			expect(
				(moved?.display[side] ?? 0) - (moved?.bounds[side] ?? 0),
			).toBeLessThanOrEqual(1);
	});
});
