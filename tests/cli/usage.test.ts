import { expect, test } from "vitest";
import { lintas } from "./run-cli.ts";

test.each([
	[["nonsense"], "no such command 'nonsense'"],
	[["journal", "burn"], "no such command 'journal burn'"],
	[["store"], "no such command 'store'"],
	[["decode", "--fast"], "Unknown option '--fast'"],
	[["decode", "file.txt"], "Unexpected 'file.txt'"],
	[["decode", "--now", "2026-02-30"], "No such day '2026-02-30'"],
	[["verify", "file.json"], "Unexpected 'file.json'"],
	[["import"], "Too few words"],
	[["import", "a", "b"], "Unexpected 'b'"],
	[["journal", "checkpoint"], "--out FILE"],
	[["verify", "--rules"], "Option '--rules <value>' argument missing"],
])("%j is refused in one line", async (args, reason) => {
	const { code, lines, stderr } = await lintas(args);
	expect({ code, lines }).toEqual({ code: 2, lines: [] });
	expect(stderr).toContain(reason);
	expect(stderr.trimEnd().split("\n")).toHaveLength(1);
	expect(stderr).toMatch(/^lintas: /);
});

test("help is said on standard error, and no command is a fault", async () => {
	const [help, one, none] = await Promise.all([
		lintas(["--help"]),
		lintas(["journal", "verify", "--help"]),
		lintas([]),
	]);
	expect([help.code, one.code, none.code]).toEqual([0, 0, 2]);
	for (const { lines } of [help, one, none]) expect(lines).toEqual([]);
	for (const name of [
		"decode",
		"repair",
		"verify",
		"import",
		"rules import",
		"trust list",
		"trust add",
		"trust masterlist",
		"store info",
		"journal verify",
		"journal checkpoint",
		"doctor",
	]) {
		expect(help.stderr).toContain(`  ${name}`);
	}
	expect(one.stderr).toContain("--checkpoint FILE");
});

test.each(["--help", "-h"])(
	"a word that begins several commands tells all of them: %s",
	async (asked) => {
		const { code, lines, stderr } = await lintas(["devices", asked]);
		expect({ code, lines }).toEqual({ code: 0, lines: [] });
		const named = stderr.match(/^lintas devices \w+/gm);
		expect(named).toEqual(
			["list", "monitor", "selftest", "replay"].map(
				(name) => `lintas devices ${name}`,
			),
		);
		expect(stderr).not.toContain("lintas decode");
	},
);

test("a wrong second word names the help that has the right ones", async () => {
	const { stderr } = await lintas(["devices", "burn"]);
	expect(stderr).toContain("lintas devices --help");
});
