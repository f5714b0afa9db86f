import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { boundaryFaults } from "../../scripts/boundaries/check.mjs";
import {
	fileFaults,
	importsOf,
	reachFaults,
} from "../../scripts/boundaries/faults.mjs";
import { layers } from "../../scripts/boundaries/rules.mjs";
import { root } from "../../scripts/setup/paths.mjs";

test("the house keeps its own rules", () => {
	expect(boundaryFaults()).toEqual([]);
});

/** Each rule, broken once. */
test.each([
	["core/a.ts", 'import { z } from "zod";', "zod is not for core"],
	[
		"core/a.ts",
		'import { join } from "node:path";',
		"node:path is not for core",
	],
	[
		"core/a.ts",
		'import { x } from "../contract/x.ts";',
		"core may not import contract",
	],
	["core/a.ts", "const now = Date.now();", "core reads no clock"],
	["core/a.ts", "const now = new Date();", "core reads no clock"],
	["core/a.ts", "const dice = Math.random();", "core reads no clock"],
	["contract/a.ts", 'import fs from "node:fs";', "node:fs is not for contract"],
	["desk/a.ts", 'import { app } from "electron";', "electron is not for desk"],
	[
		"desk/a/b.ts",
		'import { x } from "../../main/x.ts";',
		"desk may not import main",
	],
	["desk/a.ts", 'import { x } from "../store/x.ts";', "store except as types"],
	["cli/a.ts", 'import { x } from "../main/x.ts";', "cli may not import main"],
	[
		"cli/a.ts",
		'const e = await import("electron");',
		"electron is not for cli",
	],
	["cli/a.ts", 'const e = require("electron");', "electron is not for cli"],
	[
		"main/a.ts",
		'import { x } from "../store/x.ts";',
		"main may not import store",
	],
	["main/a.ts", 'ipcMain.handle("x", f);', "only main/ipc speaks to windows"],
	[
		"renderer/a.tsx",
		'import { C } from "../contract/c.ts";',
		"contract except as types",
	],
	["renderer/a.tsx", 'import "../main/x.css";', "renderer may not import main"],
	[
		"store/a.ts",
		'export { x } from "../desk/x.ts";',
		"store may not import desk",
	],
	[
		"native/a.ts",
		["await import(`../store/", "{name}.ts`);"].join("$"),
		"cannot be checked",
	],
	["native/a.ts", "await import(name);", "cannot be checked"],
	[
		"native/a.ts",
		'import {\n\tx,\n} from "../tests/x.ts";',
		"native may not import tests",
	],
	["core/a.ts", "let a = 1;\n".repeat(201), "201 lines of code"],
	["fresh/a.ts", "", "no rule says what fresh may import"],
])("%s: %s", (name, text, fault) => {
	expect(fileFaults(name, text).join("\n")).toContain(fault);
});

test.each([
	["renderer/a.tsx", 'import type { C } from "../contract/c.ts";'],
	["desk/a.ts", 'import type { S } from "../store/s.ts";'],
	["main/ipc/a.ts", "webContents.send(name);"],
	["core/a.ts", "// new Date() is not for core\nexport {};"],
	["core/a.ts", "/* Math.random */\nexport {};"],
	["core/a.ts", `${"// why\n".repeat(300)}export {};`],
])("%s may hold: %s", (name, text) => {
	expect(fileFaults(name, text)).toEqual([]);
});

test("the command line is followed to whatever it reaches", () => {
	const files: Readonly<Record<string, string>> = {
		"cli/entry.ts": 'import { a } from "./a.ts";',
		"cli/a.ts": 'import { b } from "../desk/b.ts";',
		"desk/b.ts": 'const e = await import("electron");',
	};
	expect(reachFaults((name: string) => files[name] ?? null)).toEqual([
		"cli/entry.ts must not reach: cli/entry.ts → cli/a.ts → desk/b.ts → electron",
	]);
});

test.each([
	['import { parseSeal } from "../core/seal/parse.ts";', "core/seal/parse.ts"],
	['import "../trust/asn1/reading.ts";', "trust/asn1/reading.ts"],
	[
		'export { verifySeal } from "../trust/seal/verify-seal.ts";',
		"trust/seal/verify-seal.ts",
	],
	['const host = await import("../reading/host.ts");', "reading/host.ts"],
	['import { inflateSync } from "node:zlib";', "node:zlib"],
	[
		'import { type MrzRepair, repairMrz } from "../core/mrz/repair.ts";',
		"core/mrz/repair.ts",
	],
])("main reaches no parser of what strangers send: %s", (text, target) => {
	const files: Readonly<Record<string, string>> = {
		"main/start.ts": 'import { a } from "../desk/a.ts";',
		"desk/a.ts": text,
	};
	expect(reachFaults((name: string) => files[name] ?? null)).toEqual([
		`main/start.ts must not reach: main/start.ts → desk/a.ts → ${target}`,
	]);
});

test("types, files that only write and what an officer types by hand are no parsers in main", () => {
	const files: Readonly<Record<string, string>> = {
		"main/start.ts": [
			'import type { Seal } from "../core/seal/parse.ts";',
			'import { keepTrust } from "../trust/store/keep-trust.ts";',
			'import { typedZone } from "../core/crossing/typed-document.ts";',
		].join("\n"),
		"core/crossing/typed-document.ts":
			'import { parseMrz } from "../mrz/parse.ts";',
	};
	expect(reachFaults((name: string) => files[name] ?? null)).toEqual([]);
});

test("every way of importing is seen", () => {
	const text = `import a from "a"; import type { B } from 'b';
import "c";
export * from "d";
export type { E } from "e";
const f = await import("f");`;
	expect(importsOf(text).map(({ target, isType }) => [target, isType])).toEqual(
		[
			["a", false],
			["b", true],
			["c", false],
			["d", false],
			["e", true],
			["f", false],
		],
	);
});

test("each folder says what lives in it, what never, and how to add one", () => {
	for (const layer of Object.keys(layers)) {
		const text = readFileSync(join(root, layer, "README.md"), "utf8");
		for (const part of ["**Here:**", "**Never:**", "**To add one:**"])
			expect(text).toContain(part);
	}
});
