import { expect, test } from "vitest";
import { laneDocument, laneNoise } from "../../../desk/kiosk/lane-document.ts";
import type { Delivered } from "../../../desk/reading/delivered.ts";
import { reading } from "../../core/crossing/desk.ts";
import { pack } from "../../core/law/cases.ts";

const packDigest = "d1".repeat(32);
const context = { atMs: 2, pack, packDigest, caseNumber: "K1-1" };
const of = (
	document: Delivered["document"],
	reads: Delivered["reads"] = "documents",
) =>
	laneDocument(
		{
			document,
			reads,
			deviceName: "Reader",
			receivedAtMs: 1,
			day: "2026-06-15",
		},
		context,
	);

test("a zone is a passport, readable or not", () => {
	const mrz = reading(1, "citizen").mrz;
	expect(of({ kind: "zone", mrz, failure: null })).toMatchObject({
		kind: "documentRead",
		reading: {
			mrz,
			failure: null,
			receivedAtMs: 1,
			day: "2026-06-15",
			pack,
			packDigest,
		},
		caseNumber: "K1-1",
	});
	const failure = { code: "mrz.lineLength" };
	expect(of({ kind: "zone", mrz: null, failure })).toMatchObject({
		kind: "documentRead",
		reading: { mrz: null, failure },
	});
});

test("a bar code that nobody knows is a code that was not read", () => {
	expect(
		of({ kind: "unreadable", code: "remark.barCodeUnknown" }, "barcodes"),
	).toEqual({ kind: "codeSpoiled", atMs: 2 });
});

test("what a reader says when it read nothing begins no visit", () => {
	expect(of({ kind: "scrap" })).toBeNull();
});

test("what could not be read is asked for again, each at its device", () => {
	const unread = { kind: "unread", code: "remark.documentUnread" } as const;
	expect(of(unread)).toEqual({
		kind: "documentSpoiled",
		hint: "notRead",
		caseNumber: "K1-1",
		atMs: 2,
	});
	expect(of(unread, "barcodes")).toEqual({ kind: "codeSpoiled", atMs: 2 });
});

test("a broken document was taken away too early; a disturbance says nothing", () => {
	expect(laneNoise(40, "K1-1", 9)).toMatchObject({ hint: "tooShort" });
	expect(laneNoise(3, "K1-1", 9)).toBeNull();
});
