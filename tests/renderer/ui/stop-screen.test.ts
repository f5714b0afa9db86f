import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { StopScreen } from "../../../renderer/ui/stop-screen.tsx";

const drawn = (why: "refused" | "silent", language: "id" | "en" | null) =>
	renderToStaticMarkup(createElement(StopScreen, { why, language }));

test("the stop screen is an alert in the language of the desk, with a next step", () => {
	const html = drawn("refused", "id");
	expect(html).toContain('role="alert"');
	expect(html).toContain("Berhenti.");
	expect(html).toContain("Arahkan antrean ke konter lain");
	expect(html).not.toContain("Stop.");
});

test("in both languages where the page was never told which", () => {
	const html = drawn("silent", null);
	expect(html).toContain("Berhenti.");
	expect(html).toContain("Stop.");
});
