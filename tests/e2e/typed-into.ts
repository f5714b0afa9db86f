import type { Page } from "playwright";
import { expect } from "vitest";
import { journalOf } from "../desk/at-work/journal.ts";
import { pins, type TestDesk } from "./desk.ts";
import { holdKey, printed, type Scan, typeScan } from "./typing-device.ts";

/** The window that the keyboard writes into. */
export async function focus(desk: TestDesk, page: Page): Promise<void> {
	const window = await desk.application.browserWindow(page);
	await window.evaluate((shown) => shown.focus());
	await page.waitForFunction(() => document.hasFocus());
}

export const kinds = (desk: TestDesk) =>
	journalOf(desk.folder).map(({ kind }) => kind);
const noticeOf = (page: Page) => page.locator("[data-keys=device]");

/** Real keys of a device, into whatever has the focus; the journal stays as it is. */
export async function typeAll(
	desk: TestDesk,
	page: Page,
	scans: readonly Scan[],
): Promise<void> {
	const before = kinds(desk);
	for (const scan of scans) await typeScan(scan);
	expect(kinds(desk)).toEqual(before);
	await noticeOf(page).getByText("A device types here.").waitFor();
}

/** A PIN that is printed signs nobody in; the same person who holds Enter is signed in. */
export async function signInAt(
	desk: TestDesk,
	page: Page,
	who: keyof typeof pins,
	pacesMs: readonly number[],
): Promise<void> {
	const field = page.locator("input[type=password]");
	await focus(desk, page);
	await page.getByRole("option", { name: new RegExp(who, "i") }).click();
	await field.click();
	const before = kinds(desk);
	for (const paceMs of pacesMs) {
		await typeScan(printed(pins[who], paceMs));
		await expect.poll(() => field.inputValue()).toBe(pins[who]);
		await field.fill("");
		await field.focus();
	}
	expect(kinds(desk)).toEqual(before);
	await typeScan({ paceMs: 90, keys: [...pins[who]] });
	await holdKey("Return");
	await field.waitFor({ state: "detached" });
}
