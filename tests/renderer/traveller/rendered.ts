import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { TravellerView } from "../../../contract/traveller.ts";
import type { TravellerApi } from "../../../renderer/traveller/api.ts";
import { App } from "../../../renderer/traveller/app.tsx";

/** Answers nothing: a page that is only drawn asks nothing. */
const silent = new Proxy({} as TravellerApi, {
	get() {
		throw new Error("a drawing page asked main");
	},
});

/** The page's HTML for a view, without a browser. */
export function rendered(view: TravellerView): string {
	const source = {
		subscribe: () => () => undefined,
		read: () => view,
		stop: () => null,
		failed() {},
	};
	return renderToStaticMarkup(createElement(App, { api: silent, source }));
}

/** What is written or named in the page, in order; drawings' numbers included. */
export function textsOf(html: string): string[] {
	const written = [...html.matchAll(/>([^<>]+)</g)];
	const named = [...html.matchAll(/aria-label="([^"]+)"/g)];
	return [...written, ...named]
		.map(([, text]) =>
			String(text)
				.replaceAll("&#x27;", "'")
				.replaceAll("&quot;", '"')
				.replaceAll("&amp;", "&")
				.trim(),
		)
		.filter((text) => text !== "");
}
