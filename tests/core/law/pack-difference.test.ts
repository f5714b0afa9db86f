import { expect, test } from "vitest";
import type { NationalityRule, Rule } from "../../../core/law/pack.ts";
import { packDifference } from "../../../core/law/pack-difference.ts";
import { pack } from "./cases.ts";

const b1 = pack.visaIndices.findIndex(
	({ ruleId }) => ruleId === "idn.index.B1",
);
const replaced = (parts: object) =>
	pack.visaIndices.map((rule, at) =>
		at === b1 ? { ...rule, ...parts } : rule,
	);

const isFree = ({ ruleId }: Rule) => ruleId === "idn.visaFree.2024-95";
const free = pack.visaFree.find(isFree)!;
const withFree = (rule: NationalityRule) =>
	pack.visaFree.map((other) => (isFree(other) ? rule : other));

test("a pack does not differ from itself", () => {
	expect(packDifference(pack, structuredClone(pack))).toEqual([]);
});

test("a value that changes is told with both", () => {
	const place = {
		kind: "valueChanged",
		part: "visaIndices",
		ruleId: "idn.index.B1",
		subject: "B1",
	};
	const after = replaced({
		stayDays: 14,
		isConvertible: undefined,
		extensions: { times: 2, days: 30 },
	});
	expect(packDifference(pack, { ...pack, visaIndices: after })).toEqual([
		{ ...place, field: "stayDays", before: 30, after: 14 },
		{
			...place,
			field: "extensions",
			before: '{"times":1,"days":30}',
			after: '{"times":2,"days":30}',
		},
		{ ...place, field: "isConvertible", before: false, after: null },
	]);
});

test("who comes onto a list and who leaves it", () => {
	const nationalities = [
		...free.nationalities.filter((state) => state !== "COL").reverse(),
		"UTO",
	];
	const after = { ...pack, visaFree: withFree({ ...free, nationalities }) };
	expect(packDifference(pack, after)).toEqual([
		{
			kind: "itemsChanged",
			part: "visaFree",
			ruleId: "idn.visaFree.2024-95",
			subject: "A1//",
			field: "nationalities",
			added: ["UTO"],
			removed: ["COL"],
		},
	]);
});

test("another order of a list is no change, a list that goes is one", () => {
	const reversed = {
		...free,
		nationalities: [...free.nationalities].reverse(),
	};
	expect(
		packDifference(pack, { ...pack, visaFree: withFree(reversed) }),
	).toEqual([]);
	const { keys, ...bare } = free;
	const changes = packDifference(pack, {
		...pack,
		visaFree: withFree(bare),
	});
	expect(changes).toMatchObject([
		{
			kind: "valueChanged",
			field: "keys",
			before: keys!.map((key) => JSON.stringify(key)).sort(),
			after: null,
		},
	]);
});

test("rules that come and go are told whole", () => {
	const fresh = { ...pack.visaIndices[b1]!, ruleId: "idn.index.B1.next" };
	const changes = packDifference(pack, {
		...pack,
		visaIndices: replaced(fresh),
	});
	expect(changes).toEqual([
		{
			kind: "ruleAdded",
			part: "visaIndices",
			ruleId: "idn.index.B1.next",
			subject: "B1",
			rule: fresh,
		},
		{
			kind: "ruleRemoved",
			part: "visaIndices",
			ruleId: "idn.index.B1",
			subject: "B1",
			rule: pack.visaIndices[b1],
		},
	]);
});

test("single rules and grounds are compared too", () => {
	const changes = packDifference(pack, {
		...pack,
		citizen: { ...pack.citizen, evidence: "unconfirmed" as const },
		grounds: {
			...pack.grounds,
			interpol: { ...pack.grounds.interpol, instrument: "other" },
		},
	});
	expect(changes.map(({ part, subject }) => [part, subject])).toEqual([
		["citizen", "citizen"],
		["grounds", "interpol"],
	]);
});

test("how old data may be, and whose day it is, are told by what they are about", () => {
	const { CGK: _, ...others } = pack.timeZones;
	expect(
		packDifference(pack, {
			...pack,
			version: "next",
			timeZones: { ...others, DPS: "Asia/Jakarta", XXX: "Asia/Tokyo" },
			maximumAgeHours: { ...pack.maximumAgeHours, ban: 8760 },
		}).map((change) => [
			change.part,
			change.subject,
			...(change.kind === "valueChanged" ? [change.before, change.after] : []),
		]),
	).toEqual([
		["version", "", pack.version, "next"],
		["timeZones", "DPS", "Asia/Makassar", "Asia/Jakarta"],
		["timeZones", "CGK", "Asia/Jakarta", null],
		["timeZones", "XXX", null, "Asia/Tokyo"],
		["maximumAgeHours", "ban", 24, 8760],
	]);
});

test("a rule that moves to another list leaves one and comes onto the other", () => {
	const [free, ...others] = pack.visaFree;
	const changes = packDifference(pack, {
		...pack,
		visaFree: others,
		visaOnArrival: [free!, ...pack.visaOnArrival],
	});
	expect(changes.map(({ kind, part }) => [kind, part])).toEqual([
		["ruleRemoved", "visaFree"],
		["ruleAdded", "visaOnArrival"],
	]);
});

test("grounds that change places are two changes", () => {
	const { ban, interpol } = pack.grounds;
	const changes = packDifference(pack, {
		...pack,
		grounds: { ...pack.grounds, ban: interpol, interpol: ban },
	});
	expect(new Set(changes.map(({ subject }) => subject))).toEqual(
		new Set(["ban", "interpol"]),
	);
});

test("no places at all is not the same as all of them", () => {
	const withPlaces = (places?: string[]) => ({
		...pack,
		visaFree: withFree({ ...free, places }),
	});
	expect(packDifference(withPlaces(), withPlaces([]))).toMatchObject([
		{ kind: "valueChanged", field: "places", before: null, after: [] },
	]);
	expect(packDifference(withPlaces([]), withPlaces(["CGK"]))).toMatchObject([
		{ kind: "itemsChanged", field: "places", added: ["CGK"] },
	]);
});

test("the order of rules is a change: of two that fit the first decides", () => {
	const after = { ...pack, visaFree: [...pack.visaFree].reverse() };
	expect(packDifference(pack, after)).toEqual([
		{ kind: "orderChanged", part: "visaFree", ruleId: null, subject: "" },
	]);
});
