import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { testCardLines } from "../../../core/test-card/test-card.ts";
import { rankProfiles } from "../../../native/inference/rank-profiles.ts";
import { allProfiles } from "../../../native/profiles/all-profiles.ts";
import { hidPosReports } from "../../../simulators/hid-pos.ts";
import { latin1 } from "../framing/captures.ts";

const [top = "", bottom = ""] = testCardLines;
const serial = allProfiles.filter(
	({ transport }) => transport.kind === "serial",
);

/** The test card as a reader of this family sends it. */
function withLength(letter: string, data: string): string {
	return `${letter}${String.fromCharCode(data.length >> 8, data.length & 0xff)}${data}`;
}
function withBcc(head: string, covered: string): string {
	const bcc = [...covered].reduce((sum, each) => sum ^ each.charCodeAt(0), 0);
	return head + covered + String.fromCharCode(bcc);
}
const ouBody = `OU\x02\r${top}\r${bottom}\r\x03`.replaceAll("<", "_");

const families: readonly (readonly [string, string, string, object])[] = [
	["lines, CR", `${top}\r${bottom}\r`, "generic-lines", {}],
	["lines, CR LF", `${top}\r\n${bottom}\r\n`, "generic-lines", {}],
	["STX/ETX", `\x02${top}\r${bottom}\r\x03`, "generic-stx-etx", {}],
	["STX/ETX, CR LF", `\x02${top}\r\n${bottom}\r\n\x03`, "generic-stx-etx", {}],
	[
		"STX/ETX in outer bytes",
		`\x1c\x02${top}\r${bottom}\r\x03\x1d`,
		"generic-stx-etx",
		{ between: "0d0a1c1d" },
	],
	[
		"prefix and suffix",
		`#>${top}\r${bottom}\r<#\r`,
		"generic-stx-etx",
		{ start: "233e", end: "3c230d" },
	],
	["SOH/OU", `\x01${ouBody}`, "soh-ou", {}],
	["SOH/OU, length", `\x01\x60${ouBody}`, "soh-ou", { lengthBytes: 1 }],
	[
		"SOH/OU, flag",
		`\x01${ouBody.replace("\x02", "\x020")}`,
		"soh-ou",
		{ flagBytes: 1 },
	],
	["SOH/OU, BCC", withBcc("\x01", ouBody), "soh-ou", { bcc: "xor" }],
	[
		"SOH/OU, BCC with SOH",
		withBcc("", `\x01${ouBody}`),
		"soh-ou",
		{ bcc: "xor", bccFrom: "soh" },
	],
	[
		"length-prefixed",
		withLength("I", `${top}\r${bottom}`),
		"length-prefixed",
		{},
	],
	[
		"length-prefixed, no line ends",
		withLength("I", top + bottom),
		"length-prefixed",
		{},
	],
	[
		"length-prefixed, another letter",
		withLength("R", `${top}\r${bottom}`),
		"length-prefixed",
		{ documents: "52" },
	],
];

describe("three scans of the test card", () => {
	it.each(families)("%s", (_, capture, profile, framing) => {
		const scans = Array.from({ length: 3 }, () => [latin1(capture)]);
		const ranked = rankProfiles(scans, testCardLines, serial);
		const [best] = ranked;
		expect(best).toMatchObject({ profile, reads: 3, noiseBytes: 0 });
		expect(best?.framing).toEqual(framing);
		const said = ranked.map(
			(each) => `${each.profile} ${JSON.stringify(each.framing)}`,
		);
		expect(new Set(said).size).toBe(said.length);
	});

	it("one of three spoiled: still found, and the count says so", () => {
		const good = `\x02${top}\r${bottom}\r\x03`;
		const scans = [good, good.replace("ERIK", "ERLK"), good];
		const [best] = rankProfiles(
			scans.map((scan) => [latin1(scan)]),
			testCardLines,
			serial,
		);
		expect(best).toMatchObject({ profile: "generic-stx-etx", reads: 2 });
	});

	it("pieces of any size are one scan", () => {
		const bytes = latin1(`\x01${ouBody}`);
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 96 }), (size) => {
				const pieces: Uint8Array[] = [];
				for (let at = 0; at < bytes.length; at += size)
					pieces.push(bytes.subarray(at, at + size));
				const [best] = rankProfiles([pieces], testCardLines, serial);
				expect(best).toMatchObject({ profile: "soh-ou", noiseBytes: 0 });
			}),
			{ numRuns: 30 },
		);
	});
});

describe("a known bar code", () => {
	const code = ["LINTAS-TEST-0123456789"];
	it.each([
		["suffix CR", `${code}\r`, "honeywell-serial", {}],
		["AIM and CR", `]Q1${code}\r`, "honeywell-serial", {}],
		["STX, AIM and ETX", `\x02]Q1${code}\x03`, "prefix-suffix-serial", {}],
		[
			"marks of its own",
			`\x1b\x02${code}\x03\x04`,
			"prefix-suffix-serial",
			{ start: "1b02", end: "0304" },
		],
	])("%s", (_, capture, profile, framing) => {
		const ranked = rankProfiles([[latin1(capture)]], code, serial);
		expect(ranked).toContainEqual({
			profile,
			reads: 1,
			noiseBytes: 0,
			framing,
		});
	});

	it("over HID POS reports", () => {
		const reports = hidPosReports(latin1(code[0] ?? ""));
		const hid = allProfiles.filter(({ transport }) => transport.kind === "hid");
		expect(rankProfiles([reports], code, hid)[0]?.profile).toBe(
			"hid-pos-generic",
		);
	});
});

describe("what is not the card", () => {
	it.each([
		["nothing", ""],
		["another document", "P<UTODOE<<JOHN\r123\r"],
		["the wrong baud rate", "\xf8\x80\x1e\xff\x00\xe6"],
	])("%s proposes nothing", (_, capture) => {
		expect(rankProfiles([[latin1(capture)]], testCardLines, serial)).toEqual(
			[],
		);
	});

	it("never throws, whatever came", () => {
		fc.assert(
			fc.property(
				fc.array(fc.uint8Array({ maxLength: 64 }), { maxLength: 4 }),
				fc.stringMatching(/^[ -~]{1,20}$/),
				(pieces, text) => {
					const ranked = rankProfiles([pieces], [text], serial);
					expect(ranked.length).toBeLessThanOrEqual(8);
				},
			),
			{ numRuns: 60 },
		);
	});
});
