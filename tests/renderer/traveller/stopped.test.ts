import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { TravellerApi } from "../../../renderer/traveller/api.ts";
import { App } from "../../../renderer/traveller/app.tsx";
import { textsOf } from "./rendered.ts";
import { viewOf } from "./views.ts";

function stopped(view: ReturnType<typeof viewOf> | null): string[] {
	const source = {
		subscribe: () => () => undefined,
		read: () => view,
		stop: () => "refused" as const,
		failed() {},
	};
	const api = {} as TravellerApi;
	return textsOf(renderToStaticMarkup(createElement(App, { api, source })));
}

const result = viewOf(
	{
		kind: "result",
		route: "counter",
		place: "7",
		caseNumber: "K1-7HJQ2",
		travellers: 4,
		slip: "none",
	},
	{ language: "ms" },
);

test("a kiosk that cannot show its view is a closed kiosk in the traveller's language", () => {
	const texts = stopped(result);
	expect(texts).toContain("Kiosk ini ditutup");
	expect(texts.join(" ")).toContain("12");
	expect(texts.join(" ")).not.toContain("K1-7HJQ2");
});

test("one that was never told anything says that it is closed, and names no counter", () => {
	const texts = stopped(null);
	expect(texts).toContain("This kiosk is closed");
	expect(texts.join(" ")).not.toMatch(/counter \./);
});
