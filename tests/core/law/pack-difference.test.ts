import { expect, test } from "vitest";
import {
	listedChange,
	packDifference,
} from "../../../core/law/pack-difference.ts";
import { pack } from "./cases.ts";

const b1 = pack.visaIndices.findIndex(
	({ ruleId }) => ruleId === "idn.index.B1",
);
const replaced = (parts: object) =>
	pack.visaIndices.map((rule, at) =>
		at === b1 ? { ...rule, ...parts } : rule,
	);

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
	const [free, ...others] = pack.visaFree;
	const nationalities = [
		...free!.nationalities.filter((state) => state !== "COL").reverse(),
		"UTO",
	];
	const after = { ...pack, visaFree: [{ ...free!, nationalities }, ...others] };
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
	const [free, ...others] = pack.visaFree;
	const reversed = {
		...free!,
		nationalities: [...free!.nationalities].reverse(),
	};
	expect(
		packDifference(pack, { ...pack, visaFree: [reversed, ...others] }),
	).toEqual([]);
	const { keys, ...bare } = free!;
	const changes = packDifference(pack, {
		...pack,
		visaFree: [bare, ...others],
	});
	expect(changes).toMatchObject([
		{
			field: "keys",
			added: [],
			removed: keys!.map((key) => JSON.stringify(key)).sort(),
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
		citizen: { ...pack.citizen, verified: false },
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

test("what a decree changed on a list of states", () => {
	expect(listedChange(pack.visaOnArrival, "2024-01-08", "2024-01-09")).toEqual({
		added: ["MNG"],
		removed: ["PAN"],
	});
	expect(listedChange(pack.visaOnArrival, "2023-02-26", "2023-02-27")).toEqual({
		added: ["KEN", "RWA"],
		removed: [],
	});
	expect(listedChange(pack.visaOnArrival, "2022-03-06", "2022-03-06")).toEqual({
		added: [],
		removed: [],
	});
});
