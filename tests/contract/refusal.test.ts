import { expect, test } from "vitest";
import { z } from "zod";
import { misfit, pathIn, Refusal, refusal } from "../../contract/refusal.ts";

const view = z.strictObject({
	person: z.strictObject({ names: z.array(z.string()) }).nullable(),
	steps: z.record(z.string().max(4), z.number()).optional(),
	screen: z.discriminatedUnion("kind", [
		z.strictObject({ kind: z.literal("a") }),
		z.strictObject({ kind: z.literal("b"), place: z.string().max(2) }),
	]),
});

test("a place is told by the names of its schema", () => {
	expect(pathIn(view, ["person", "names", 3])).toBe("person.names[]");
	expect(pathIn(view, ["steps", "HARGRAVE"])).toBe("steps.*");
	expect(pathIn(view, ["screen", "place"])).toBe("screen.place");
	expect(pathIn(view, ["person", "HARGRAVE", "x"])).toBe("person.?");
	expect(pathIn(view, [])).toBe("");
});

test("keys that came with the value are not told", () => {
	for (const value of [
		{ person: { names: [], HARGRAVE: 1 }, screen: { kind: "a" } },
		{ person: null, steps: { HARGRAVE: "x" }, screen: { kind: "a" } },
		{ person: null, screen: { kind: "HARGRAVE" } },
		{ HARGRAVE: 1 },
		"HARGRAVE",
	]) {
		const { error } = view.safeParse(value);
		if (!error) throw new Error("fits");
		const told = misfit("call.output", "view", view, error);
		expect(JSON.stringify(told)).not.toContain("HARGRAVE");
		expect(Refusal.safeParse(told).success).toBe(true);
	}
});

test("no refusal carries what is not a name of the code", () => {
	expect(refusal("call.unknown", "HARGRAVE").name).toBe("?");
	expect(refusal("call.unknown", "x".repeat(64)).name).toBe("?");
	expect(refusal("call.unknown", 7).name).toBe("?");
	expect(refusal("call.unknown", "signIn").name).toBe("signIn");
});
