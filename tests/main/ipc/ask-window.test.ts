import { EventEmitter } from "node:events";
import type { BrowserWindow } from "electron";
import { expect, test } from "vitest";
import type { Refusal } from "../../../contract/refusal.ts";
import { askWindow } from "../../../main/ipc/ask-window.ts";

const address = "lintas://app/traveller/index.html";

/** What is used of a window; of one that has ended, every property throws but `isDestroyed`. */
function windowDouble() {
	const ipc = new EventEmitter();
	const sent: unknown[] = [];
	const refused: Refusal[] = [];
	let isDestroyed = false;
	const mainFrame = { url: address };
	function living<T>(value: T): T {
		if (isDestroyed) throw new TypeError("Object has been destroyed");
		return value;
	}
	const webContents = {
		ipc,
		get mainFrame() {
			return living(mainFrame);
		},
		send: (...said: unknown[]) => sent.push(said),
	};
	const window = {
		get webContents() {
			return living(webContents);
		},
		isDestroyed: () => isDestroyed,
	};
	return {
		window: window as unknown as BrowserWindow,
		mainFrame,
		sent,
		refused,
		behind: {
			sequence: () => 7,
			tell: (one: Refusal) => void refused.push(one),
		},
		answer: (senderFrame: object | null) =>
			ipc.emit("lintas:here", { senderFrame }),
		stopped: (senderFrame: object | null, why: unknown) =>
			ipc.emit("lintas:stopped", { senderFrame }, why),
		destroy: () => {
			isDestroyed = true;
		},
	};
}

test("the page is asked, and its own main frame is heard", () => {
	const { window, mainFrame, sent, answer, behind, refused } = windowDouble();
	let heard = 0;
	const ask = askWindow(
		window,
		address,
		() => {
			heard += 1;
		},
		behind,
	);
	ask();
	expect(sent).toEqual([["lintas:there", 7]]);
	answer(null);
	answer({ url: address });
	expect(heard).toBe(0);
	answer(mainFrame);
	expect(heard).toBe(1);
	mainFrame.url = "lintas://app/officer/index.html";
	answer(mainFrame);
	expect(heard).toBe(1);
	expect(refused.map(({ code }) => code)).toEqual([
		"notice.untrusted",
		"notice.untrusted",
		"notice.untrusted",
	]);
});

test("a page says why it shows its stop screen, and nothing else", () => {
	const { window, mainFrame, stopped, behind, refused } = windowDouble();
	askWindow(window, address, () => {}, behind);
	stopped(mainFrame, "behind");
	stopped(mainFrame, "HARGRAVE");
	stopped(null, "bug");
	expect(refused).toMatchObject([
		{ code: "page.stopped", name: "behind" },
		{ code: "notice.payload", name: "stopped" },
		{ code: "notice.untrusted", name: "stopped" },
	]);
	expect(JSON.stringify(refused)).not.toContain("HARGRAVE");
});

test("an answer that comes when the window has ended is no error, and not heard", () => {
	const { window, mainFrame, answer, destroy, behind, refused } =
		windowDouble();
	let heard = 0;
	askWindow(
		window,
		address,
		() => {
			heard += 1;
		},
		behind,
	);
	destroy();
	expect(() => answer(mainFrame)).not.toThrow();
	expect(heard).toBe(0);
	expect(refused).toEqual([]);
});
