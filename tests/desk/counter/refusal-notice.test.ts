import { expect, test } from "vitest";
import { RefusalNotice } from "../../../contract/refusal-notice.ts";
import { refusalNotice } from "../../../desk/counter/refusal-notice.ts";
import { shippedPack } from "../../../rules/shipped-pack.ts";
import { crossing } from "../../store/fixtures.ts";

const pack = shippedPack("IDN");
const how = { language: "en", demo: true } as const;

function refused(reasonCode: string, by = pack) {
	const decided = crossing(1, {
		decision: "refuse",
		reasonCode,
		agency: "Test agency",
		note: "only for the journal",
	});
	return refusalNotice(by, decided, how);
}

test("letter and instrument come from the pack of the day", () => {
	expect(refused("art13h")).toMatchObject({
		letter: "h",
		instrument: "UU 6/2011 Pasal 13(1)h",
		surname: "ERIKSSON B",
		demo: true,
	});
});

test("an operational reason has no letter", () => {
	expect(refused("passportTooShort").letter).toBeNull();
});

test("neither agency nor note is for the traveller", () => {
	expect(JSON.stringify(refused("art13g"))).not.toMatch(/agency|journal/);
});

test("it is what the page expects, nothing more", () => {
	expect(RefusalNotice.safeParse(refused("art13a")).success).toBe(true);
});

test("which text binds, its heading and where it stands are the state's", () => {
	expect(refused("art13a")).toMatchObject({
		binding: "id",
		title: null,
		form: "UU 24/2009 Pasal 27",
		ground: null,
	});
	const example = refused("schengenC", shippedPack("EUE"));
	expect(example).toMatchObject({
		letter: "C",
		binding: "en",
		title: "Refusal of entry at the border",
		form: "Regulation (EU) 2016/399 Art. 14(2)",
		ground: "Has no valid visa or residence permit",
	});
	expect(RefusalNotice.safeParse(example).success).toBe(true);
});

test("a pack may bring its own words, in any language of the notice", () => {
	const words = [{ language: "hi" as const, text: "no visa, in Hindi" }];
	const own = {
		...pack,
		refusalReasons: pack.refusalReasons.map((reason) =>
			reason.code === "art13a" ? { ...reason, letter: "9(2)", words } : reason,
		),
	};
	const notice = refused("art13a", own);
	expect(notice).toMatchObject({ letter: "9(2)", words });
	expect(RefusalNotice.safeParse(notice).success).toBe(true);
	expect(refused("art13b", own).words).toEqual([]);
});

test("where the law says nothing, no text binds", () => {
	const silent = { ...pack, refusalNotices: [] };
	expect(refused("art13a", silent)).toMatchObject({
		binding: null,
		title: null,
		form: null,
	});
});
