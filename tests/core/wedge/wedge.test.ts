import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	calibrationText,
	inferWedge,
} from "../../../core/wedge/calibration.ts";
import { type LayoutId, layouts } from "../../../core/wedge/layouts.ts";
import { repairTyped } from "../../../core/wedge/repair.ts";
import { typed, type Wedge } from "../../../core/wedge/typed.ts";

const mrz =
	"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10";
const link = "https://evisa.example/v?id=AZ-01_9&q=m@y!;#";
const wedge = (
	host: LayoutId,
	scanner: LayoutId = "us",
	capsLock = false,
): Wedge => ({ scanner, host, capsLock });

describe("layouts", () => {
	it.each(layouts)("$id has 48 keys on each level", ({ levels }) => {
		expect(levels.map((keys) => [...keys].length)).toEqual([48, 48, 48]);
	});
});

describe("what a scanner set to US types", () => {
	it.each([
		["us", "P<UTO<<ANNA", "P<UTO<<ANNA"],
		["uk", 'a"b@c#d~e|f\\g', 'a@b"c£d¬e~f#g'],
		["german", "P<UTO<<ZOEY", "P;UTO;;YOEZ"],
		["german", "a/b?c-d_e@f&g", 'a-b_cßd?e"f/g'],
		["french", "P<UTO<<AQWZM012", "P.UTO..QAZW?à&é"],
		// Dead keys of the system: an accent waits for the next key.
		["german", "x=e", "xé"],
		["german", "x=7", "x´7"],
		["german", "x= e", "x´e"],
		["french", "x[e]", "xê$"],
	] as const)("on a %s system: %s arrives as %s", (host, meant, arrives) => {
		expect(typed(meant, wedge(host))).toBe(arrives);
	});
});

const possible = layouts.flatMap(({ id: host }) =>
	[false, true].map((capsLock) => wedge(host, "us", capsLock)),
);

describe("calibration", () => {
	it.each(possible)("tells $host, caps lock $capsLock", (each) => {
		const found = inferWedge(`${typed(calibrationText, each)}\r`);
		expect(found).toMatchObject({ ok: true, value: { wedge: each } });
		// The key left of 1 gives nothing with Shift on a French system.
		expect(found.ok && found.value.lost).toBe(
			each.host === "french" ? "~" : "",
		);
		expect(found.ok && found.value.isClean).toBe(
			each.host === "us" && !each.capsLock,
		);
	});

	it.each([
		["german", "us"],
		["french", "us"],
		["french", "german"],
		["german", "german"],
	] as const)("tells a scanner set to %s on a %s system", (scanner, host) => {
		const each = wedge(host, scanner);
		const found = inferWedge(typed(calibrationText, each));
		expect(found.ok).toBe(true);
		// Equal pairs of layouts may stand for it: they type the same.
		if (found.ok)
			expect(typed(calibrationText, found.value.wedge)).toBe(
				typed(calibrationText, each),
			);
	});

	it("names what a German scanner loses on a US system", () => {
		const found = inferWedge(typed(calibrationText, wedge("us", "german")));
		expect(found.ok && found.value.lost).toContain("@");
	});

	it.each([
		["", "wedge.empty"],
		["\r\n", "wedge.empty"],
		["P<UTOERIKSSON", "wedge.unknown"],
		["x".repeat(100_000), "wedge.unknown"],
	])("%#: refuses what is none", (text, code) => {
		expect(inferWedge(text)).toMatchObject({ ok: false, error: { code } });
	});
});

describe("repair", () => {
	it.each(possible)("$host, caps lock $capsLock: MRZ and link", (each) => {
		const lines = mrz.split("\n").map((line) => typed(line, each));
		expect(repairTyped(lines.join("\n"), each)).toEqual({
			text: mrz,
			doubtful: [],
		});
		expect(repairTyped(typed(link, each), each).text).toBe(link);
	});

	it("a scanner and a system both German need none", () => {
		const each = wedge("german", "german");
		expect(repairTyped(typed(link, each), each).text).toBe(link);
	});

	it("says where a space may have been swallowed", () => {
		const each = wedge("german");
		// "= 7" and "=7" arrive as the same two characters.
		expect(typed("= 7", each)).toBe(typed("=7", each));
		expect(repairTyped(typed("a=7", each), each)).toEqual({
			text: "a=7",
			doubtful: [1],
		});
	});

	it.each([
		["german", "==e"],
		["german", "`+a=="],
		["french", "{{O"],
		["french", "[[["],
	] as const)(
		"%s: two accents in a row are typed together: %s",
		(host, text) => {
			const each = wedge(host);
			expect(repairTyped(typed(text, each), each).text).toBe(text);
		},
	);

	it("keeps what no key gives, and says so", () => {
		expect(repairTyped("A中", wedge("german"))).toEqual({
			text: "A中",
			doubtful: [1],
		});
	});

	it("gives back any text without spaces, on every system", () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...possible),
				fc.stringMatching(/^[!-}]{0,60}$/),
				(each, text) => {
					expect(repairTyped(typed(text, each), each).text).toBe(text);
				},
			),
		);
	});

	it("is bounded and never throws", () => {
		fc.assert(
			fc.property(fc.constantFrom(...possible), fc.string(), (each, text) => {
				expect(repairTyped(text, each).text.length).toBeLessThanOrEqual(
					text.length * 2,
				);
			}),
		);
	});
});
