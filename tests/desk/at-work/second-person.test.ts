import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { journalOf, lastOf } from "./journal.ts";
import { PlainDesk } from "./plain-desk.ts";
import { pins } from "./specimens.ts";

describe("an admission over what nobody alone admits", () => {
	let desk: PlainDesk;
	beforeEach(async () => {
		desk = new PlainDesk();
		await desk.open();
	});
	afterEach(() => desk.dispose());

	async function admit(second?: { supervisorId: string; pin: string }) {
		const { inspection } = await desk.view();
		return desk.page.ask.decide({
			inspectionId: inspection?.inspectionId ?? "",
			sequence: await desk.look(),
			decision: "admit",
			reasonCode: "verifiedByHand",
			...(second ? { second } : {}),
		});
	}
	const crossings = () =>
		journalOf(desk.folder).filter(({ kind }) => kind === "crossing");

	test("takes a supervisor's PIN; both are in the journal", async () => {
		const { secondPerson, inspectionId } = await desk.verdictOf("mismatch");
		expect(secondPerson).toEqual(["visaDiffers"]);
		const fails = (code: string) => ({ ok: false, error: { code } });
		expect(await admit()).toEqual(fails("crossing.secondPerson"));
		expect(await admit({ supervisorId: "sari", pin: pins.sari })).toEqual(
			fails("approval.samePerson"),
		);
		expect(await admit({ supervisorId: "budi", pin: pins.budi })).toEqual(
			fails("pin.role"),
		);
		expect(await admit({ supervisorId: "dewi", pin: "0000" })).toMatchObject(
			fails("pin.wrong"),
		);
		expect(lastOf(desk.folder, "overrideRefused")).toMatchObject({
			what: "override",
			inspectionId,
			askedBy: "sari",
			triedBy: "dewi",
			code: "pin.wrong",
		});
		expect(crossings()).toEqual([]);
		const from = desk.log.length;
		expect(await admit({ supervisorId: "dewi", pin: pins.dewi })).toEqual({
			ok: true,
			value: {},
		});
		await desk.logged(({ event }) => event === "recorded", from);
		expect(lastOf(desk.folder, "crossing")).toMatchObject({
			crossingId: inspectionId,
			decision: "admit",
			officerId: "sari",
			secondPerson: { accountId: "dewi", causes: ["visaDiffers"] },
		});
	});

	test("no supervisor is said to have released whom none released", async () => {
		const { inspectionId } = await desk.verdictOf("noVisa");
		const reply = await desk.page.ask.decide({
			inspectionId,
			sequence: await desk.look(),
			decision: "admit",
			reasonCode: "supervisorReleased",
		});
		expect(reply).toEqual({
			ok: false,
			error: { code: "crossing.reasonUnknown" },
		});
	});

	test("a refusal takes one also behind many referrals of the same officer", async () => {
		await desk.decide(await desk.verdictOf("visaFree"), "refuse", "art13d");
		for (let time = 0; time < 4; time += 1)
			await desk.decide(await desk.verdictOf("visaFree"), "refer", "other");
		const { secondPerson } = await desk.verdictOf("visaFree");
		expect(secondPerson).toEqual(["refused"]);
		expect(await admit()).toMatchObject({
			error: { code: "crossing.secondPerson" },
		});
	});
});
