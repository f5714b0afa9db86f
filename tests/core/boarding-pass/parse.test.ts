import { expect, test } from "vitest";
import { parseBoardingPass } from "../../../core/boarding-pass/parse.ts";

const HEAD = "M1DESMARAIS/LUC       EABC123 YULFRAAC 0834 326J001A0025 1";
const parse = (text: string) => parseBoardingPass(text, "2026-11-21");
const field = (text: string) =>
	HEAD + text.length.toString(16).toUpperCase().padStart(2, "0") + text;

test("absent is not the same as blank", () => {
	const cut = parse(field(">6031WW00"));
	expect(cut.ok && cut.value.unique).toEqual({
		passengerDescription: "1",
		sourceOfCheckIn: "W",
		sourceOfIssuance: "W",
	});
	const blank = parse(field(">6071WW    00"));
	expect(blank.ok && blank.value.unique?.issueDate).toBe("");
	const none = parse(`${HEAD}00`);
	expect(none.ok && Object.keys(none.value)).not.toContain("unique");
});

test("an item cut in the middle keeps what is there", () => {
	const read = parse(field(`>6051WW6300`));
	expect(read.ok && read.value.unique?.issueDate).toBe("63");
});

test.each(["0", "1", "2", "3", "5", "6", "7", "8", "9"])(
	"version %s has the same layout",
	(version) => {
		const read = parse(field(`>${version}0000`));
		expect(read).toMatchObject({ ok: true, value: { version, ok: true } });
	},
);

test("a version that is no digit is a remark", () => {
	expect(parse(field(">A0000"))).toMatchObject({
		value: {
			ok: true,
			problems: [
				{ code: "boardingPass.version", offset: 61 },
				{ code: "boardingPass.yearAssumed" },
			],
		},
	});
});

test.each([
	["a marker alone", ">"],
	["a marker and a version", ">6"],
	["half a size", ">60"],
	["half of the repeated size", ">60002".slice(0, 5)],
])("%s is flagged as cut", (_, text) => {
	const read = parse(field(text));
	expect(read).toMatchObject({ ok: true, value: { ok: false } });
	expect(read.ok && read.value.problems[0]?.code).toBe(
		"boardingPass.conditionalTruncated",
	);
});

test("blanks at the end are a remark, other text is refused", () => {
	expect(parse(`${HEAD}00  `)).toMatchObject({
		value: {
			ok: true,
			problems: [
				{ code: "boardingPass.yearAssumed" },
				{ code: "boardingPass.trailingBlanks", offset: 60 },
			],
		},
	});
	expect(parse(`${HEAD}00X`)).toMatchObject({
		error: { code: "boardingPass.trailingText" },
	});
});

test.each([
	["no legs", HEAD.replace("M1", "M0"), "boardingPass.legs"],
	["five legs", HEAD.replace("M1", "M5"), "boardingPass.legs"],
	["format S", HEAD.replace("M1", "S1"), "boardingPass.format"],
	["lower case format", HEAD.replace("M1", "m1"), "boardingPass.format"],
	["a letter beyond ASCII", HEAD.replace("L", "Ł"), "boardingPass.characters"],
	["a control", HEAD.replace("/", "\n"), "boardingPass.characters"],
	["no size", HEAD, "boardingPass.truncated"],
	["a size in lower case", `${HEAD}0a`, "boardingPass.size"],
	["a missing leg", `${HEAD.replace("M1", "M2")}00`, "boardingPass.truncated"],
	["no marker", `${HEAD}0461WW`, "boardingPass.versionMarker"],
	["a bad size of a section", field(">6ZZ00"), "boardingPass.size"],
	["security without a size", `${HEAD}00^1`, "boardingPass.truncated"],
	["nothing", "", "boardingPass.format"],
	["far too much", `${HEAD}00${" ".repeat(2048)}`, "boardingPass.tooLong"],
])("%s is refused", (_, text, code) => {
	expect(parse(text)).toMatchObject({ ok: false, error: { code } });
});

test("an empty security block is there, with nothing in it", () => {
	const read = parse(`${HEAD}00^100`);
	expect(read.ok && read.value.security).toEqual({ type: "1", data: "" });
});

test("an odd sequence number points at shifted columns", () => {
	const read = parse(
		"M1SINGLENAME          E       CGKUPGJT 0788 001Y     004>800",
	);
	expect(read).toMatchObject({
		value: {
			ok: true,
			problems: [
				{ code: "boardingPass.yearAssumed" },
				{
					code: "boardingPass.characters",
					field: "legs[0].sequence",
					offset: 52,
				},
			],
		},
	});
});

test("cut anywhere, it never throws and never invents a leg", () => {
	const whole = field(`>6181WW6225BAC ${"0".repeat(13)}00`);
	for (let length = 0; length <= whole.length; length++) {
		const read = parse(whole.slice(0, length));
		if (read.ok) expect(read.value.ok).toBe(length === whole.length);
	}
});
