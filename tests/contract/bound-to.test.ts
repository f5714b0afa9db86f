import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { boundTo, cutText } from "../../contract/bound-to.ts";
import { capped, phrases } from "../../contract/capped.ts";
import { MonitorView } from "../../contract/lane-monitor.ts";
import { OfficerView } from "../../contract/officer.ts";
import { SupervisorView } from "../../contract/supervisor.ts";
import { TechnicianView } from "../../contract/technician-view.ts";
import { TravellerView } from "../../contract/traveller.ts";
import { ofSchema } from "./of-schema.ts";

test("a text that is too long says so, and never ends in half a character", () => {
	expect(cutText("HARGRAVE", 8)).toBe("HARGRAVE");
	expect(cutText("HARGRAVE", 7)).toBe("HARGRA…");
	expect(cutText("HAR𝕲RAVE", 5)).toBe("HAR…");
	expect(cutText("HAR𝕲RAVE", 6)).toBe("HAR𝕲…");
});

test("a list of which a person must know says how many more there are", () => {
	const schema = z.strictObject({
		reasons: phrases(3),
		plain: z.array(z.string()).max(2),
	});
	const reasons = ["a", "b", "c", "d", "e"].map((code) => ({ code }));
	expect(boundTo(schema)({ reasons, plain: ["x", "y", "z"] })).toEqual({
		reasons: [
			{ code: "a" },
			{ code: "b" },
			{ code: "list.more", values: { count: 3 } },
		],
		plain: ["x", "y"],
	});
	expect(
		boundTo(schema)({ reasons: reasons.slice(0, 3), plain: [] }).reasons,
	).toEqual(reasons.slice(0, 3));
});

test("what has a form is left as it is: it would lose it", () => {
	const schema = z.strictObject({
		day: z
			.string()
			.regex(/^\d{4}$/)
			.max(4),
		sign: z.string().length(1),
		text: z.string().max(2).nullable(),
	});
	const value = { day: "20261", sign: "ab", text: null };
	expect(boundTo(schema)(value)).toEqual(value);
});

test("one of several is cut as what it is", () => {
	const schema = z.strictObject({
		values: z.record(z.string(), z.union([z.string().max(3), z.number()])),
		screen: z.discriminatedUnion("kind", [
			z.strictObject({ kind: z.literal("a"), place: z.string().max(9) }),
			z.strictObject({ kind: z.literal("b"), place: z.string().max(2) }),
		]),
		list: capped(z.number(), 2, (left) => -left),
	});
	expect(
		boundTo(schema)({
			values: { x: "long", n: 7 },
			screen: { kind: "b", place: "long" },
			list: [1, 2, 3],
		}),
	).toEqual({
		values: { x: "lo…", n: 7 },
		screen: { kind: "b", place: "l…" },
		list: [1, -2],
	});
});

/** Texts of a traveller's window that stand in no catalogue are a place and two numbers. */
const views = {
	OfficerView,
	MonitorView,
	SupervisorView,
	TechnicianView,
	TravellerView,
};

describe.each(Object.entries(views))("%s", (_, schema: z.ZodType) => {
	const bounded = boundTo(schema);

	test("whatever its builder puts in, however long, it fits", () => {
		fc.assert(
			fc.property(ofSchema(schema, 3), (view) => {
				const { error } = schema.safeParse(bounded(view));
				expect(error?.issues).toBe(undefined);
			}),
			{ numRuns: 12 },
		);
	});

	test("what fits is left as it is", () => {
		fc.assert(
			fc.property(ofSchema(schema), (view) => {
				expect(bounded(view)).toEqual(view);
			}),
			{ numRuns: 6 },
		);
	});
});
