import { expect, test } from "vitest";
import { mrzInformation } from "../../../core/mrz/key.ts";
import { parsed } from "./build.ts";
import { FRENCH_ID, TD3 } from "./specimens.ts";

test("MRZ information pads the number to nine and needs an expiry", () => {
	const older = TD3.replace(
		"L898902C36UTO7408122F1204159",
		"L898902C<3UTO6908061F9406236",
	).replace(/10$/, "14");
	expect(mrzInformation(parsed(older))).toBe("L898902C<369080619406236");
	expect(mrzInformation(parsed(FRENCH_ID))).toBeNull();
});
