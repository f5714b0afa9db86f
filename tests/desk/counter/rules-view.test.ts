import { expect, test } from "vitest";
import { rulesView } from "../../../desk/counter/rules-view.ts";
import { shippedPack } from "../../../rules/shipped-pack.ts";

const shown = {
	pack: shippedPack("IDN"),
	packDigest: "0".repeat(64),
	isAmbiguous: false,
};

test("a pack that nobody changed for six months says since when", () => {
	expect(rulesView(shown, "2027-06-01").unchangedSince).toBeUndefined();
	expect(rulesView(shown, "2027-06-02").unchangedSince).toBe("2026-12-01");
});

test("grounds below a page of the authority are marked, others are not", () => {
	const [first, ...others] = shown.pack.refusalReasons;
	const read = {
		...first!,
		evidence: "instrument" as const,
		source: "gazette",
		readOn: "2026-12-01",
	};
	const pack = { ...shown.pack, refusalReasons: [read, ...others] };
	const marks = rulesView({ ...shown, pack }, "2026-12-01").refusalReasons.map(
		({ verified }) => verified,
	);
	expect(marks).toEqual([true, ...others.map(() => false)]);
});
