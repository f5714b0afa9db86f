import fc from "fast-check";
import { expect, test } from "vitest";
import { cursorOver } from "../../../core/bytes/cursor.ts";

test("reads forward and stops at the end", () => {
	const cursor = cursorOver(Uint8Array.of(1, 2, 3, 4, 5));
	expect(cursor.byte()).toEqual({ ok: true, value: 1 });
	expect(cursor.uint16()).toEqual({ ok: true, value: 0x0203 });
	expect(cursor.take(3)).toMatchObject({ error: { code: "bytes.end" } });
	expect(cursor.offset()).toBe(3);
	expect(cursor.take(2)).toMatchObject({ value: Uint8Array.of(4, 5) });
	expect(cursor.byte()).toMatchObject({ error: { code: "bytes.end" } });
	expect(cursor.uint16()).toMatchObject({ error: { code: "bytes.end" } });
	expect(cursor.rest()).toHaveLength(0);
});

test.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])(
	"a count of %s is refused",
	(count) => {
		const cursor = cursorOver(Uint8Array.of(1, 2));
		expect(cursor.take(count).ok).toBe(false);
		expect(cursor.remaining()).toBe(2);
	},
);

test("what is read and what is left are the whole", () => {
	fc.assert(
		fc.property(
			fc.uint8Array({ maxLength: 40 }),
			fc.array(fc.integer({ min: 0, max: 20 })),
			(bytes, counts) => {
				const cursor = cursorOver(bytes);
				const read: number[] = [];
				for (const count of counts) {
					const part = cursor.take(count);
					if (part.ok) read.push(...part.value);
				}
				expect([...read, ...cursor.rest()]).toEqual([...bytes]);
			},
		),
		{ numRuns: 300 },
	);
});
