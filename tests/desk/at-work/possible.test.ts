import { beforeEach, describe, expect, test } from "vitest";
import type { OfficerView } from "../../../contract/officer.ts";
import { until } from "../../../simulators/until.ts";
import { ListEntries } from "../../e2e/list-entries.ts";
import { journalOf, lastOf } from "./journal.ts";
import { PlainDesk } from "./plain-desk.ts";
import { pins } from "./specimens.ts";

type Inspection = NonNullable<OfficerView["inspection"]>;
const mark = "POSSIBLE-1";

function lampOf({ lamps }: Inspection) {
	const lamp = lamps.find(({ check }) => check === "ban");
	return { value: lamp?.value, codes: lamp?.reasons.map(({ code }) => code) };
}

describe("an entry that may be the traveller", () => {
	let desk: PlainDesk;
	let lists: ListEntries;
	// Each has its own desk: what was answered is remembered.
	beforeEach(async () => {
		desk = new PlainDesk();
		await desk.open();
		lists = new ListEntries(desk.folder);
		lists.set(mark, desk.linesOf("visaFree"), "possible");
		return async () => {
			lists.close();
			await desk.dispose();
		};
	});

	const answer = async (
		{ inspectionId }: Inspection,
		said: "same" | "notSame",
		reasonCode: string,
		note?: string,
		entryId = mark,
	) =>
		desk.page.ask.answerEntry({
			inspectionId,
			sequence: await desk.look(),
			check: "ban",
			entryId,
			answer: said,
			reasonCode,
			...(note === undefined ? {} : { note }),
		});
	const shown = async (fits: (inspection: Inspection) => boolean) => {
		const view = await desk.shown(
			({ inspection }) => inspection !== null && fits(inspection),
		);
		if (!view.inspection) throw new Error("no inspection");
		return view.inspection;
	};

	test("is amber, side by side, and nobody is admitted before the officer's word", async () => {
		const found = await desk.verdictOf("visaFree");
		expect(found).toMatchObject({
			phase: "shown",
			verdict: "refer",
			mayDecide: ["refer", "refuse"],
			nextStep: { code: "nextStep.possible" },
			possibleOpen: 1,
			possible: [
				{
					check: "ban",
					entryId: mark,
					title: { code: "ban.tangkal" },
					rows: [
						{
							field: "surname",
							document: "TANJUNG",
							listed: "TANDJUNG",
							differs: true,
						},
						{ field: "givenNames", differs: false },
						{ field: "dateOfBirth", listed: "1991", differs: true },
						{ field: "documentNumber", listed: null, differs: false },
						{ field: "issuingState", listed: null, differs: false },
					],
					differences: [{ code: "names.variant" }, { code: "birth.year" }],
					answer: null,
				},
			],
		});
		expect(lampOf(found)).toEqual({
			value: "possible",
			codes: ["possible.ban"],
		});
		const { inspectionId } = found;
		const sequence = await desk.look();
		expect(
			await desk.page.ask.decide({
				inspectionId,
				sequence,
				decision: "admit",
				reasonCode: "verifiedByHand",
			}),
		).toEqual({ ok: false, error: { code: "crossing.possibleOpen" } });
	});

	test.each([
		["", undefined, "crossing.reasonMissing"],
		["whatever", undefined, "crossing.reasonUnknown"],
		["faceAgrees", undefined, "crossing.reasonUnknown"],
		["otherNotSame", "  ", "crossing.wordsMissing"],
	])("an answer with the reason '%s' is none", async (code, note, error) => {
		const found = await desk.verdictOf("visaFree");
		expect(await answer(found, "notSame", code, note)).toEqual({
			ok: false,
			error: { code: error },
		});
		expect((await desk.view()).inspection?.possibleOpen).toBe(1);
	});

	test("not the same: green, admitted, in the journal with who and why, and never asked again", async () => {
		const found = await desk.verdictOf("visaFree");
		expect(await answer(found, "notSame", "faceDiffers")).toEqual({
			ok: true,
			value: {},
		});
		const cleared = await shown(({ possibleOpen }) => possibleOpen === 0);
		expect(cleared).toMatchObject({
			verdict: "admit",
			possible: [
				{
					answer: {
						answer: "notSame",
						reasonCode: "faceDiffers",
						officerName: "Sari",
					},
				},
			],
		});
		expect(lampOf(cleared)).toEqual({
			value: "clear",
			codes: ["ban.clear", "possible.notSame"],
		});
		expect(await answer(found, "same", "saysSo")).toEqual({
			ok: false,
			error: { code: "crossing.notNow" },
		});
		await desk.decide(cleared, "admit");
		expect(lastOf(desk.folder, "listAnswered")).toMatchObject({
			check: "ban",
			entryId: mark,
			answer: "notSame",
			reasonCode: "faceDiffers",
			officerId: "sari",
			inspectionId: found.inspectionId,
		});

		await desk.close();
		await desk.open("budi");
		const again = await desk.verdictOf("visaFree");
		expect(again.possibleOpen).toBe(0);
		expect(lampOf(again)).toEqual({
			value: "clear",
			codes: ["ban.clear", "possible.notSame"],
		});
	});

	test("the same: locked like any hit, and a hit from then on", async () => {
		const found = await desk.verdictOf("visaFree");
		await answer(found, "same", "otherSame", "Recognised by a colleague");
		const locked = await shown(({ phase }) => phase === "locked");
		expect(locked).toMatchObject({
			verdict: "refuse",
			mayDecide: [],
			permittedUntil: null,
		});
		expect(lampOf(locked)).toEqual({ value: "hit", codes: ["ban.tangkal"] });
		expect(lastOf(desk.folder, "listAnswered")).toMatchObject({
			answer: "same",
			note: "Recognised by a colleague",
		});
		const { inspectionId } = locked;
		const released = await desk.page.ask.release({
			inspectionId,
			sequence: await desk.look(),
			supervisorId: "dewi",
			pin: pins.dewi,
			reason: "Specimen",
		});
		expect(released.ok).toBe(true);
		await desk.decide(locked, "refer", "other");
		const again = await desk.verdictOf("visaFree");
		expect(again.phase).toBe("locked");
		expect(
			journalOf(desk.folder).filter(({ kind }) => kind === "listAnswered"),
		).toHaveLength(1);
	});

	test("a second lock, after a release, stands in the journal and outlives the desk", async () => {
		lists.set("POSSIBLE-2", desk.linesOf("visaFree"), "possible");
		const found = await desk.verdictOf("visaFree");
		const { inspectionId } = found;
		await answer(found, "same", "faceAgrees");
		await shown(({ phase }) => phase === "locked");
		const released = await desk.page.ask.release({
			inspectionId,
			sequence: await desk.look(),
			supervisorId: "dewi",
			pin: pins.dewi,
			reason: "Specimen",
		});
		expect(released.ok).toBe(true);
		await answer(found, "same", "faceAgrees", undefined, "POSSIBLE-2");
		await shown(({ phase }) => phase === "locked");
		const hits = () =>
			journalOf(desk.folder)
				.filter(({ kind }) => kind === "hit")
				.map(({ payload }) => payload.entryIds);
		await until("the second hit", () => hits().length === 2);
		expect(hits()).toEqual([mark, expect.stringContaining("POSSIBLE-2")]);
		desk.kill("store");
		await desk.close();
		await desk.open();
		expect((await shown(({ phase }) => phase === "locked")).inspectionId).toBe(
			inspectionId,
		);
	});

	test("another entry, and one that says something new, is asked about again", async () => {
		const first = await desk.verdictOf("visaFree");
		await answer(first, "notSame", "papersProve");
		await desk.decide(
			await shown(({ possibleOpen }) => possibleOpen === 0),
			"refer",
			"other",
		);
		lists.set("POSSIBLE-2", desk.linesOf("visaFree"), "possible");
		const second = await desk.verdictOf("visaFree");
		expect(second.possibleOpen).toBe(1);
		expect(second.possible.map(({ entryId }) => entryId)).toEqual([
			"POSSIBLE-2",
			mark,
		]);
	});

	test("the store is away: the answer has not been given", async () => {
		const found = await desk.verdictOf("visaFree");
		desk.kill("store");
		const reply = await answer(found, "notSame", "faceDiffers");
		if (!reply.ok) {
			const view = await desk.view();
			expect(view.inspection?.possibleOpen).toBe(1);
			return;
		}
		// The host was back before the answer came: then it is in the journal.
		expect(lastOf(desk.folder, "listAnswered").entryId).toBe(mark);
	});
});
