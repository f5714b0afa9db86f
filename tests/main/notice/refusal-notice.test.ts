import { expect, test } from "vitest";
import { RefusalNotice } from "../../../contract/refusal-notice.ts";
import { shippedPack } from "../../../main/config/rule-pack.ts";
import { refusalNotice } from "../../../main/notice/refusal-notice.ts";
import { crossing } from "../../store/fixtures.ts";

const pack = shippedPack();
const how = { language: "en", demo: true } as const;

function refused(reasonCode: string) {
	const decided = crossing(1, {
		decision: "refuse",
		reasonCode,
		agency: "Test agency",
		note: "only for the journal",
	});
	return refusalNotice(pack, decided, how);
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
