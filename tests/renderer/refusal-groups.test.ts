import { describe, expect, test } from "vitest";
import { rulesView } from "../../desk/counter/rules-view.ts";
import {
	refusalGroups,
	sharedInstrument,
} from "../../renderer/officer/decision/refusal-groups.ts";
import { shippedPack } from "../../rules/shipped-pack.ts";

const groupsOf = (pack: ReturnType<typeof shippedPack>) =>
	refusalGroups(
		rulesView({ pack, packDigest: "", isAmbiguous: false }, "2026-11-21")
			.refusalReasons,
	);

describe("the grounds that a pack brings to the window", () => {
	test("Indonesia: a to j under Article 13(1), operational ones numbered", () => {
		const [law, operational] = groupsOf(shippedPack("IDN"));
		expect(law).toMatchObject({
			title: "reasonPanel.lettered",
			instrument: "UU 6/2011 Pasal 13(1)",
		});
		expect(law?.reasons.map(({ key }) => key).join("")).toBe("abcdefghij");
		expect(
			law?.reasons
				.filter(({ needsAgency }) => needsAgency)
				.map(({ mark }) => mark),
		).toEqual(["g", "h", "i", "j"]);
		expect(operational?.reasons.map(({ key }) => key).join("")).toBe(
			"12345678",
		);
	});

	test("a Schengen-like state: A to I, marked unverified", () => {
		const groups = groupsOf(shippedPack("EUE"));
		expect(groups).toHaveLength(1);
		expect(groups[0]?.instrument).toBe(
			"Regulation (EU) 2016/399 Annex V part B",
		);
		const reasons = groups[0]?.reasons ?? [];
		expect(reasons.map(({ mark }) => mark).join("")).toBe("ABCDEFGHI");
		expect(reasons.map(({ key }) => key).join("")).toBe("abcdefghi");
		expect(reasons.every(({ verified }) => verified === false)).toBe(true);
	});
});

test("a pack's own words and forms of letters come to the window", () => {
	const pack = shippedPack("EUE");
	const [first, ...others] = pack.refusalReasons;
	if (!first) throw new Error("no ground");
	const words = [{ language: "en" as const, text: "holds no entry clearance" }];
	const [law] = groupsOf({
		...pack,
		refusalReasons: [{ ...first, letter: "9(2)", words }, ...others],
	});
	expect(law?.reasons[0]).toMatchObject({ mark: "9(2)", key: "", words });
});

test("one key chooses one reason", () => {
	const plain = { needsAgency: false, instrument: "Act 1", verified: true };
	const letters = ["a", "A", "1", null, null];
	const groups = refusalGroups(
		letters.map((letter, index) => ({ ...plain, code: `c${index}`, letter })),
	);
	const keys = groups.flatMap(({ reasons }) => reasons.map(({ key }) => key));
	expect(keys).toEqual(["a", "", "1", "", "2"]);
});

test.each([
	[[], ""],
	[["Act 1"], "Act 1"],
	[["Act 1 a", "Act 1 b"], "Act 1"],
	[["Act", "Law"], ""],
	[["Act 12", "Act 1"], "Act 1"],
])("%j share %j", (instruments, shared) => {
	expect(
		sharedInstrument(instruments.map((instrument) => ({ instrument }))),
	).toBe(shared);
});
