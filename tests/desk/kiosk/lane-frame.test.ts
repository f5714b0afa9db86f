import { expect, test } from "vitest";
import type { Reads } from "../../../core/document/recognise.ts";
import { laneFrame, laneNoise } from "../../../desk/kiosk/lane-frame.ts";
import { readVisaCodes } from "../../../desk/sources/visa-codes.ts";
import { EMPTY_TRUST_STORE } from "../../../trust/store/trust-store.ts";
import { documents } from "../../core/crossing/desk.ts";
import { pack } from "../../core/law/cases.ts";
import { must } from "../../store/fixtures.ts";

const sources = {
	trust: EMPTY_TRUST_STORE,
	visaCodes: must(readVisaCodes("/nonexistent/visa-codes.json", "IDN")),
};
const context = {
	deviceName: "Reader",
	receivedAtMs: 1,
	atMs: 2,
	day: "2026-06-15",
	pack,
	packDigest: "d1".repeat(32),
	caseNumber: "K1-1",
};
const frame = (text: string, reads: Reads = "documents") =>
	laneFrame(
		{ text, bytes: new TextEncoder().encode(text), reads },
		sources,
		context,
	);

test("a zone is a passport, readable or not", () => {
	expect(frame(documents.citizen(1))).toMatchObject({
		kind: "documentRead",
		reading: { mrz: { ok: true } },
		caseNumber: "K1-1",
	});
	expect(frame("P<UTOERIKSSON<<ANNA<MARIA")).toMatchObject({
		kind: "documentRead",
		reading: { mrz: null, failure: { code: expect.any(String) } },
	});
});

test("a bar code that nobody knows is a code that was not read", () => {
	expect(frame("4006381333931", "barcodes")).toEqual({
		kind: "codeSpoiled",
		atMs: 2,
	});
});

test("what a reader says when it read nothing begins no visit", () => {
	expect(frame("NR")).toBeNull();
	expect(frame("NR", "barcodes")?.kind).toBe("codeSpoiled");
});

test("a broken document was taken away too early; a disturbance says nothing", () => {
	expect(laneNoise(40, "K1-1", 9)).toMatchObject({ hint: "tooShort" });
	expect(laneNoise(3, "K1-1", 9)).toBeNull();
});
