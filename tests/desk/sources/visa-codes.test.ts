import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readVisaCode } from "../../../core/visa-code/visa-code.ts";
import { readVisaCodes } from "../../../desk/sources/visa-codes.ts";

const folder = mkdtempSync(join(tmpdir(), "lintas-codes-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const own = join(folder, "visa-codes.json");
writeFileSync(
	own,
	JSON.stringify({
		shapes: [],
		hosts: {
			officialDomains: ["visa.example"],
			fakeDomains: [],
			protectedNames: [],
		},
	}),
);

function hostClass(state: string, file: string, text: string) {
	const policy = readVisaCodes(file, state);
	if (!policy.ok) throw new Error(policy.error.code);
	const read = readVisaCode(text, policy.value);
	return read.ok ? read.value.url?.hostClass : read.error.code;
}

test.each([
	["IDN", "https://evisa.imigrasi.go.id/x", "official"],
	["IDN", "https://indonesia-evoa.com/x", "fake"],
	["EUE", "https://evisa.imigrasi.go.id/x", "other"],
	["EUE", "https://indonesia-evoa.com/x", "other"],
])("at a desk of %s %s is %s", (state, text, expected) => {
	expect(hostClass(state, join(folder, "none"), text)).toBe(expected);
});

test.each(["IDN", "EUE"])("a desk of %s adds its own", (state) => {
	expect(hostClass(state, own, "https://a.visa.example/")).toBe("official");
});
