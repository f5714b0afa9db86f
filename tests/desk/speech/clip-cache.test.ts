import { expect, test } from "vitest";
import { createClipCache } from "../../../desk/speech/clip-cache.ts";

const clip = (lengthBytes: number) => new Uint8Array(lengthBytes);

test("the longest unused clip goes when there is no room", () => {
	const cache = createClipCache(100);
	for (const key of ["a", "b", "c", "d"]) cache.set(key, clip(25));
	cache.get("a");
	cache.set("e", clip(25));
	expect(cache.get("b")).toBeUndefined();
	expect(["a", "c", "d", "e"].map((key) => cache.get(key)?.length)).toEqual([
		25, 25, 25, 25,
	]);
});

test("the same key again takes no more room", () => {
	const cache = createClipCache(100);
	cache.set("a", clip(25));
	for (let nth = 0; nth < 10; nth += 1) cache.set("b", clip(25));
	expect(cache.get("a")).toBeDefined();
});

test("a clip that would push out the rest is not kept", () => {
	const cache = createClipCache(100);
	cache.set("a", clip(25));
	cache.set("long", clip(26));
	expect(cache.get("long")).toBeUndefined();
	expect(cache.get("a")).toBeDefined();
});
