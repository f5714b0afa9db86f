import { createHash } from "node:crypto";
import { closeSync, openSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { sectionLines } from "../../../store/bundle/section-lines.ts";
import { later, temporaryFolder } from "../fixtures.ts";

function linesOf(content: Uint8Array, at = 0, bytes = content.length - at) {
	const path = join(temporaryFolder(), "section");
	writeFileSync(path, content);
	const file = openSync(path, "r");
	later(() => closeSync(file));
	const walk = sectionLines(file, at, bytes);
	const lines: (string | undefined)[] = [];
	for (;;) {
		const step = walk.next();
		if (step.done) return { lines, end: step.value };
		lines.push(step.value);
	}
}

const sha256 = (bytes: Uint8Array) =>
	createHash("sha256").update(bytes).digest("hex");

test("lines of any length come back as they were written", () => {
	const line = fc.oneof(
		fc.string({ unit: "grapheme", maxLength: 40 }),
		fc.nat(60_000).map((length) => "x".repeat(length)),
	);
	fc.assert(
		fc.property(fc.array(line, { maxLength: 30 }), fc.nat(50), (some, at) => {
			const lines = some.map((text) => text.replaceAll("\n", " "));
			const body = Buffer.from(lines.map((text) => `${text}\n`).join(""));
			const found = linesOf(Buffer.concat([Buffer.alloc(at), body]), at);
			expect(found.lines).toEqual(lines);
			expect(found.end).toEqual({ bytes: body.length, sha256: sha256(body) });
		}),
		{ numRuns: 40 },
	);
});

test("whatever the bytes, reading ends and hashes them all", () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
			const { lines, end } = linesOf(bytes);
			expect(end).toEqual({ bytes: bytes.length, sha256: sha256(bytes) });
			expect(lines.slice(0, -1)).not.toContain(undefined);
		}),
		{ numRuns: 60 },
	);
});

test.each([
	["not UTF-8", Buffer.from([0x61, 10, 0xff, 10, 0x62, 10]), ["a", undefined]],
	["without its end", Buffer.from("a\nb"), ["a", undefined]],
	[
		"too long",
		Buffer.concat([Buffer.alloc(65_537, 0x61), Buffer.from("\n")]),
		[undefined],
	],
	["endless", Buffer.alloc(900_000, 0x61), [undefined]],
])("a line that is %s is the last one", (_, bytes, lines) => {
	const found = linesOf(bytes);
	expect(found.lines).toEqual(lines);
	expect(found.end).toEqual({ bytes: bytes.length, sha256: sha256(bytes) });
});

test("a file that ends early says how much was there", () => {
	expect(linesOf(Buffer.from("a\nb\n"), 0, 10).end.bytes).toBe(4);
});
