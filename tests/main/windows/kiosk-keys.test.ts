import { expect, test } from "vitest";
import { mayPress } from "../../../main/windows/kiosk-keys.ts";

const free = { control: false, alt: false, meta: false, shift: false };
const may = (key: string, held: Partial<typeof free> = {}) =>
	mayPress({ key, ...free, ...held });

test.each([
	"Tab",
	"Enter",
	" ",
	"Escape",
	"Backspace",
	"ArrowUp",
	"a",
	"Z",
	"7",
	"-",
	"é",
	"𝄞",
])("%s reaches the page", (key) => {
	expect(may(key)).toBe(true);
});

test.each(["control", "alt", "meta"] as const)(
	"nothing passes with %s",
	(held) => {
		for (const key of ["a", "p", "Tab", "Enter", "F4", "ArrowLeft", "+", " "])
			expect(may(key, { [held]: true })).toBe(false);
	},
);

test.each([
	...Array.from({ length: 24 }, (_, index) => `F${index + 1}`),
	..."Alt Control Meta AltGraph ContextMenu PrintScreen Pause Insert Delete Home End PageUp PageDown".split(
		" ",
	),
	..."BrowserBack BrowserForward BrowserRefresh BrowserHome LaunchMail MediaPlayPause Unidentified Dead Process".split(
		" ",
	),
	"",
	"\0",
	"\u007f",
])("%j does not", (key) => {
	expect(may(key)).toBe(false);
});

test("Shift goes back with Tab and writes capitals, and does no more", () => {
	expect(may("Tab", { shift: true })).toBe(true);
	expect(may("A", { shift: true })).toBe(true);
	expect(may("F10", { shift: true })).toBe(false);
	expect(may("Escape", { shift: true })).toBe(false);
});
