import { EventEmitter } from "node:events";
import type { BrowserWindow } from "electron";
import { expect, test } from "vitest";
import { askWindow } from "../../../main/ipc/ask-window.ts";

const address = "lintas://app/traveller/index.html";

/** What is used of a window; of one that has ended, every property throws but `isDestroyed`. */
function windowDouble() {
	const ipc = new EventEmitter();
	const sent: string[] = [];
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
		send: (channel: string) => sent.push(channel),
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
		answer: (senderFrame: object | null) =>
			ipc.emit("lintas:here", { senderFrame }),
		destroy: () => {
			isDestroyed = true;
		},
	};
}

test("the page is asked, and its own main frame is heard", () => {
	const { window, mainFrame, sent, answer } = windowDouble();
	let heard = 0;
	const ask = askWindow(window, address, () => {
		heard += 1;
	});
	ask();
	expect(sent).toEqual(["lintas:there"]);
	answer(null);
	answer({ url: address });
	expect(heard).toBe(0);
	answer(mainFrame);
	expect(heard).toBe(1);
	mainFrame.url = "lintas://app/officer/index.html";
	answer(mainFrame);
	expect(heard).toBe(1);
});

test("an answer that comes when the window has ended is no error, and not heard", () => {
	const { window, mainFrame, answer, destroy } = windowDouble();
	let heard = 0;
	askWindow(window, address, () => {
		heard += 1;
	});
	destroy();
	expect(() => answer(mainFrame)).not.toThrow();
	expect(heard).toBe(0);
});
