import { expect, test } from "vitest";
import { isPermitted } from "../../../main/windows/permissions.ts";

const traveller = "lintas://app/traveller/index.html";

test.each([
	["speaker-selection", traveller, true],
	["speaker-selection", "lintas://app/officer/index.html", false],
	["speaker-selection", `${traveller}#elsewhere`, false],
	["speaker-selection", "https://traveller/index.html", false],
	["speaker-selection", "", false],
	["media", traveller, false],
	["clipboard-read", traveller, false],
	["fullscreen", traveller, false],
])("%s at %s: %s", (permission, address, permitted) => {
	expect(isPermitted(permission, address)).toBe(permitted);
});
