import type { Page } from "playwright";

/** Everything that a traveller could see or hear of a visit, in order. */
export interface Recorded {
	/** What main told the page, without what is drawn by chance. */
	readonly notices: readonly string[];
	/** When, by the page's clock, milliseconds. */
	readonly atMs: readonly number[];
	/** After each notice: screen, texts, colours; null when the next was there before it was drawn. */
	readonly screens: readonly (string | null)[];
	/** Whatever could be heard or felt. */
	readonly sounds: readonly string[];
	readonly console: readonly string[];
}

/** Records a page from now on; gives back how to wait for it and what it saw. */
export async function recordPage(page: Page): Promise<{
	/** All that main has told stands in the window, which shows one of these screens. */
	settled(kinds: readonly string[]): Promise<string>;
	read(): Promise<Recorded>;
}> {
	const said: string[] = [];
	page.on("console", (message) => said.push(message.text()));
	await page.evaluate(() => {
		const record = {
			notices: [] as string[],
			atMs: [] as number[],
			screens: [] as (string | null)[],
			sounds: [] as string[],
			kind: "",
		};
		Reflect.set(window, "record", record);
		// A word joiner keeps the number on one line where a letter follows.
		const plain = (text: string) =>
			text.replace(/\bK\d-\u2060?[0-9A-Z]{5}\b/g, "CASE");

		/** Any call of it is noted, and made. */
		function spy(owner: object, name: string): void {
			const real: unknown = Reflect.get(owner, name);
			if (typeof real !== "function") return;
			Reflect.set(owner, name, function (this: unknown, ...given: unknown[]) {
				record.sounds.push(name);
				return Reflect.apply(real, this, given);
			});
		}
		spy(BaseAudioContext.prototype, "createOscillator");
		spy(BaseAudioContext.prototype, "createBufferSource");
		spy(AudioScheduledSourceNode.prototype, "start");
		spy(HTMLMediaElement.prototype, "play");
		spy(window.speechSynthesis, "speak");
		spy(Navigator.prototype, "vibrate");

		function look(kind: string): string {
			const walker = document.createTreeWalker(
				document.body,
				NodeFilter.SHOW_TEXT,
			);
			const texts: string[] = [];
			for (let node = walker.nextNode(); node; node = walker.nextNode())
				texts.push(node.textContent ?? "");
			const colours = [...document.querySelectorAll("*")].map((element) => {
				const style = getComputedStyle(element);
				return [
					element.tagName,
					element.getAttribute("class"),
					element.getAttribute("aria-label"),
					style.color,
					style.backgroundColor,
					style.backgroundImage,
					style.borderTopColor,
					style.outlineColor,
					style.outlineStyle,
					style.fill,
					style.stroke,
					style.visibility,
				].join(" ");
			});
			return plain([kind, document.title, ...texts, ...colours].join("\n"));
		}

		Reflect.get(window, "lintas").on(
			"view",
			(view: { viewId: number; screen: { kind: string } }) => {
				const { viewId: _, ...rest } = view;
				record.atMs.push(performance.now());
				record.notices.push(plain(JSON.stringify(rest)));
				record.kind = view.screen.kind;
				const number = record.notices.length;
				requestAnimationFrame(() =>
					requestAnimationFrame(() => {
						const isLast = record.notices.length === number;
						record.screens[number - 1] = isLast ? look(view.screen.kind) : null;
					}),
				);
			},
		);
	});
	return {
		async settled(kinds) {
			const handle = await page.waitForFunction(
				(wanted) => {
					const { notices, screens, kind } = Reflect.get(window, "record");
					const isDrawn = screens[notices.length - 1] !== undefined;
					return isDrawn && wanted.includes(kind) ? kind : false;
				},
				kinds,
				{ polling: 20, timeout: 30_000 },
			);
			return handle.jsonValue();
		},
		async read() {
			const record = await page.evaluate(() => Reflect.get(window, "record"));
			return { ...record, console: said };
		},
	};
}
