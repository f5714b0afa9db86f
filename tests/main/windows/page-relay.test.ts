import { afterEach, beforeEach, expect, test, vi } from "vitest";
import {
	againMs,
	createPageRelay,
	type PageNews,
	patienceMs,
	type RelayPage,
} from "../../../main/windows/page-relay.ts";

/** A page that writes down what happens to it. */
interface Fake extends RelayPage<string> {
	readonly news: PageNews;
	readonly told: string[];
	isEnded: boolean;
	/** Which page it took the place of; undefined: it never came. */
	before: Fake | null | undefined;
}

function start() {
	const pages: Fake[] = [];
	const relay = createPageRelay<string>((news) => {
		const page: Fake = {
			news,
			told: [],
			isEnded: false,
			before: undefined,
			tell: (view) => page.told.push(view),
			appear(before) {
				page.before = before as Fake | null;
				before?.end();
			},
			end() {
				page.isEnded = true;
			},
		};
		pages.push(page);
		return page;
	});
	const page = (at: number) => pages[at] ?? expect.fail(`no page ${at}`);
	const come = (at: number) => {
		page(at).news.asked();
		page(at).news.painted();
	};
	return { relay, pages, page, come };
}

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

test("the first page comes when it is painted", () => {
	const { page, come } = start();
	expect(page(0).before).toBeUndefined();
	come(0);
	expect(page(0).before).toBeNull();
});

test("a wipe brings another page, and the old one stands until that is painted", () => {
	const { relay, page, come } = start();
	come(0);
	relay.wipe();
	expect(page(0).isEnded).toBe(false);
	relay.show("attract");
	expect(page(0).told).toEqual(["attract"]);
	come(1);
	expect(page(1).before).toBe(page(0));
	expect(page(0).isEnded).toBe(true);
	relay.show("language");
	expect(page(1).told).toEqual(["language"]);
	expect(page(0).told).toEqual(["attract"]);
});

test("who touches meanwhile goes on: both pages are told, once the new one has asked", () => {
	const { relay, page } = start();
	page(0).news.asked();
	page(0).news.painted();
	relay.wipe();
	relay.show("language");
	expect(page(1).told).toEqual([]);
	page(1).news.asked();
	relay.show("document");
	expect(page(0).told).toEqual(["language", "document"]);
	expect(page(1).told).toEqual(["document"]);
});

test("wiped again before it came: a page that was told something never comes", () => {
	const { relay, pages, page, come } = start();
	come(0);
	relay.wipe();
	relay.wipe();
	expect(pages).toHaveLength(2);
	page(1).news.asked();
	relay.wipe();
	expect(page(1).isEnded).toBe(true);
	page(1).news.painted();
	expect(page(1).before).toBeUndefined();
	come(2);
	expect(page(2).before).toBe(page(0));
});

test("a page that paints nothing takes over all the same", () => {
	const { relay, page, come } = start();
	come(0);
	relay.wipe();
	vi.advanceTimersByTime(patienceMs - 1);
	expect(page(0).isEnded).toBe(false);
	vi.advanceTimersByTime(1);
	expect(page(0).isEnded).toBe(true);
	// It paints late: nothing more happens.
	come(1);
	expect(page(1).isEnded).toBe(false);
});

test("a page whose window is lost is followed by another, after a pause", () => {
	const { pages, page, come } = start();
	come(0);
	page(0).news.lost();
	expect(pages).toHaveLength(1);
	vi.advanceTimersByTime(againMs);
	come(1);
	expect(page(1).before).toBeNull();
});

test("one that is lost while another comes is not followed by a third", () => {
	const { relay, pages, page, come } = start();
	come(0);
	relay.wipe();
	page(0).news.lost();
	vi.advanceTimersByTime(againMs);
	expect(pages).toHaveLength(2);
	come(1);
	expect(page(1).before).toBeNull();
});

test("one that is lost before it came leaves the old one until another comes", () => {
	const { relay, pages, page, come } = start();
	come(0);
	relay.wipe();
	page(1).news.lost();
	vi.advanceTimersByTime(againMs);
	come(2);
	expect(pages).toHaveLength(3);
	expect(page(0).isEnded).toBe(true);
});

test("closed, every page ends and none comes", () => {
	const { relay, pages, page, come } = start();
	come(0);
	relay.wipe();
	relay.close();
	expect(pages.map(({ isEnded }) => isEnded)).toEqual([true, true]);
	relay.wipe();
	page(0).news.lost();
	vi.advanceTimersByTime(againMs + patienceMs);
	expect(pages).toHaveLength(2);
});
