import { expect, test } from "vitest";
import { warningsOf } from "../../../desk/counter/document-warnings.ts";
import { companion, desk } from "../../core/crossing/desk.ts";

const codes = (name: "pass" | "oldPass", day: string) =>
	warningsOf(desk, day, companion(2, name));

test("a flight that is not of today is said with its day", () => {
	const pass = companion(2, "pass").content;
	const day = pass.kind === "boardingPass" ? pass.flights[0]?.date : null;
	expect(codes("pass", day ?? "")).toEqual([]);
	expect(codes("oldPass", day ?? "")).toEqual([
		{
			code: "document.flightOtherDay",
			values: { flight: "XX 7", day: "2019-04-01" },
		},
	]);
});
