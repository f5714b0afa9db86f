import { expect, test } from "vitest";
import { travelDocumentOf } from "../../../core/document/travel-document.ts";
import { parsed } from "../mrz/build.ts";
import { TD3 } from "../mrz/specimens.ts";

test("a failed check makes it misread", () => {
	expect(travelDocumentOf(parsed(TD3)).isMisread).toBe(false);
	expect(
		travelDocumentOf(parsed(TD3.replace("L898902C3", "L898902C4"))).isMisread,
	).toBe(true);
});
