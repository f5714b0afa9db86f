import { describe, expect, test } from "vitest";
import {
	createReader,
	readingMs,
} from "../../../../renderer/traveller/speech/reader.ts";

interface Outcome {
	readonly hasClip?: boolean;
	readonly isHeard?: boolean;
}

/** A room in which each clip ends when it is told to; all that happens, in order. */
function room({ hasClip = true, isHeard = true }: Outcome = {}) {
	const log: string[] = [];
	let ends: (() => void)[] = [];
	const settle = async () => {
		for (let nth = 0; nth < 20; nth += 1) await Promise.resolve();
	};
	const reader = createReader({
		clip: async (language, text) => {
			log.push(`clip ${language} ${text}`);
			return hasClip ? new TextEncoder().encode(text) : null;
		},
		play: (wave) => {
			log.push(`play ${new TextDecoder().decode(wave)}`);
			return isHeard
				? new Promise((resolve) => ends.push(() => resolve(true)))
				: Promise.resolve(false);
		},
		stop: () => log.push("stop"),
		pause: (durationMs) => {
			log.push(`pause ${durationMs}`);
			return new Promise((resolve) => ends.push(resolve));
		},
	});
	return {
		log,
		reader,
		settle,
		/** What plays or waits now comes to its end. */
		async end() {
			const now = ends;
			ends = [];
			for (const each of now) each();
			await settle();
		},
		read: (texts: readonly string[]) =>
			void reader.read(texts, "en", (text) => log.push(`caption ${text}`)),
	};
}

describe("the reader", () => {
	test("reads one text after the other, and makes the next one ahead", async () => {
		const { read, log, settle, end } = room();
		read(["A", "B"]);
		await settle();
		expect(log).toEqual([
			"stop",
			"clip en A",
			"caption A",
			"clip en B",
			"play A",
		]);
		await end();
		expect(log.slice(5)).toEqual(["pause 250"]);
		await end();
		expect(log.slice(6)).toEqual(["caption B", "play B"]);
	});

	test("stops at once, and nothing of it comes later", async () => {
		const { read, log, settle, end, reader } = room();
		read(["A", "B"]);
		await settle();
		reader.stop();
		expect(log.at(-1)).toBe("stop");
		const { length } = log;
		await end();
		expect(log.slice(length)).toEqual([]);
	});

	test("a new screen replaces the old one while its clip is made", async () => {
		const { read, log, settle } = room();
		read(["old"]);
		read(["new"]);
		await settle();
		expect(log.filter((line) => line.startsWith("play"))).toEqual(["play new"]);
	});

	test.each([
		["a language without a voice", { hasClip: false }, []],
		["a headset that is not there", { isHeard: false }, ["play Welcome"]],
	])("%s: captions alone, at a reader's pace", async (_, outcome, played) => {
		const { read, log, settle, end } = room(outcome);
		read(["Welcome", "Touch"]);
		await settle();
		expect(log.filter((line) => line.startsWith("play"))).toEqual(played);
		expect(log.at(-1)).toBe("pause 1800");
		await end();
		expect(log.filter((line) => line.startsWith("caption"))).toEqual([
			"caption Welcome",
			"caption Touch",
		]);
	});
});

test.each([
	["Yes", 1800],
	["Place your passport on the reader", 33 * 65],
	["パスポートを読み取り台に置いてください", 18 * 170 + 65],
])("%j stays for %i ms", (text, durationMs) => {
	expect(readingMs(text)).toBe(durationMs);
});
