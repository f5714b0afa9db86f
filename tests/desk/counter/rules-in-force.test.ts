import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { followRules } from "../../../desk/counter/rules-in-force.ts";
import type { LiveRules } from "../../../desk/sources/live-rules.ts";
import { shippedPack } from "../../../rules/shipped-pack.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A shelf whose pack B begins with the year, and a desk on New Year's Eve. */
function newYear() {
	const said: string[] = [];
	let day = "2026-12-31";
	let isImported = false;
	let isAmbiguous = false;
	let tell: (problem: string | null) => void = () => {};
	const pack = shippedPack("IDN");
	const rules: LiveRules = {
		on(asked) {
			const packDigest = isImported ? "C" : asked < "2027-01-01" ? "A" : "B";
			return { pack: { ...pack, version: packDigest }, packDigest };
		},
		isAmbiguous: () => isAmbiguous,
		follow(onChange) {
			tell = onChange;
			return () => said.push("unfollowed");
		},
	};
	const stop = followRules(rules, {
		today: () => day,
		onRemark: ({ code, values }) =>
			said.push(`${code} ${Object.values(values ?? {}).join(" ")}`),
		onBlind() {},
		onChange: () => said.push("shown"),
	});
	return {
		said,
		stop,
		midnight() {
			day = "2027-01-01";
		},
		shareName() {
			isAmbiguous = true;
		},
		change(problem: string | null, imported: boolean) {
			isImported = imported;
			tell(problem);
		},
	};
}

test("at midnight the pack of the new day is told once", () => {
	const { said, stop, midnight } = newYear();
	vi.advanceTimersByTime(60_000);
	expect(said).toEqual([]);
	midnight();
	vi.advanceTimersByTime(60_000);
	expect(said).toEqual(["remark.rulesChanged Indonesia B", "shown"]);
	stop();
	expect(said.at(-1)).toBe("unfollowed");
	expect(vi.getTimerCount()).toBe(0);
});

test("an import that decides today is told at once, a broken file by its name", () => {
	const { said, change } = newYear();
	change(null, false);
	expect(said).toEqual([]);
	change("packs.json", false);
	expect(said).toEqual(["remark.rulesBroken packs.json"]);
	change(null, true);
	expect(said.slice(1)).toEqual(["remark.rulesChanged Indonesia C", "shown"]);
});

test("a text that takes over under the name of another is told as such", () => {
	const { said, stop, shareName, change } = newYear();
	shareName();
	change(null, true);
	expect(said).toEqual([
		"remark.rulesChanged Indonesia C",
		"remark.rulesAmbiguous Indonesia C",
		"shown",
	]);
	stop();
});
