import { afterAll, beforeAll, expect, test } from "vitest";
import { makeStale } from "../desk/at-work/stale-store.ts";
import { TestDesk } from "./desk.ts";

const desk = new TestDesk(makeStale);
beforeAll(() => desk.open());
afterAll(() => desk.dispose());

test("data that is too old is said to be, and nothing of it looks clear", async () => {
	await desk.verdictOf("visaFree");
	await desk.picture("refer-stale");
	const text = await desk.window.locator("body").innerText();
	expect(text).toContain("The ban list could not be checked.");
	expect(text).not.toContain("Clear\nNot on the ban list");
});
