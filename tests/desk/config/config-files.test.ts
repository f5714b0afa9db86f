import {
	existsSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import {
	loadConfig,
	previousConfig,
	saveConfig,
} from "../../../desk/config/config-files.ts";
import { DeskConfig } from "../../../desk/config/desk-config.ts";
import { dataFiles } from "../../../desk/data-files.ts";

let files: ReturnType<typeof dataFiles>;
beforeEach(() => {
	const folder = mkdtempSync(join(tmpdir(), "lintas-config-"));
	files = dataFiles(folder);
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

const desk = (name: string) => DeskConfig.parse({ name, place: "DPS" });
const write = (text: string) => writeFileSync(files.desk, text);

describe("loading", () => {
	test("a desk without any file has the defaults and nothing is wrong", () => {
		expect(loadConfig(files)).toMatchObject({
			source: "file",
			problems: [],
			config: { name: "1" },
		});
	});

	test("a good file becomes the last good one, the former is one step back", () => {
		write('{"name":"7"}');
		expect(loadConfig(files).config.name).toBe("7");
		write('{"name":"8"}');
		loadConfig(files);
		expect(JSON.parse(readFileSync(files.lastGood, "utf8")).name).toBe("8");
		expect(previousConfig(files)?.name).toBe("7");
	});

	test.each([
		["{", "config.syntax", { line: 1 }],
		['{\n\t"name": "9",\n\t"place": \n}', "config.syntax", { line: 4 }],
		[
			'{\n\t"direction": "both"\n}',
			"config.choice",
			{ where: "direction", line: 2, choices: "arrival, departure" },
		],
		[
			'{\n\t"devices": [\n\t\t{ "deviceId": 5 }\n\t]\n}',
			"config.type",
			{ where: "devices.0.deviceId", line: 3, expected: "string" },
		],
		['{"colour":"red"}', "config.unknownKey", { keys: "colour" }],
		['{"name":""}', "config.tooSmall", { where: "name", minimum: "1" }],
		[
			'{"name":"1234567890123456789012345678901234567890!"}',
			"config.tooBig",
			{ where: "name", maximum: "40" },
		],
		['{"timeZone":"Mars/X"}', "config.value", { where: "timeZone" }],
	])(
		"%s: runs on the last good one and says what is wrong",
		(text, code, values) => {
			saveConfig(files, desk("12"));
			write(text);
			const loaded = loadConfig(files);
			expect(loaded).toMatchObject({ source: "lastGood", config: desk("12") });
			expect(loaded.problems[0]).toMatchObject({ code, values });
			// The wrong file is left for the technician to see.
			expect(readFileSync(files.desk, "utf8")).toBe(text);
		},
	);

	test("two devices of one id are a fault of the file, not of the devices", () => {
		const device = { deviceId: "a", name: "A", profile: "generic-lines" };
		saveConfig(files, desk("12"));
		write(JSON.stringify({ devices: [device, device] }));
		expect(loadConfig(files).problems).toMatchObject([
			{ code: "config.value", values: { where: "devices.1.deviceId" } },
		]);
	});

	test("a lost file: the last good one", () => {
		saveConfig(files, desk("12"));
		rmSync(files.desk);
		expect(loadConfig(files)).toMatchObject({
			source: "lastGood",
			config: { name: "12" },
			problems: [{ code: "config.missing" }],
		});
	});

	test("wrong from the first day: the defaults, and that they are none", () => {
		write("{");
		expect(loadConfig(files).source).toBe("defaults");
	});
});

describe("saving", () => {
	test("one step back and forth", () => {
		saveConfig(files, desk("1"));
		saveConfig(files, desk("2"));
		expect(previousConfig(files)).toEqual(desk("1"));
		saveConfig(files, desk("1"));
		expect(loadConfig(files).config).toEqual(desk("1"));
		expect(previousConfig(files)).toEqual(desk("2"));
	});

	test("over a wrong file: it is set aside", () => {
		saveConfig(files, desk("1"));
		write("{ wrong");
		saveConfig(files, desk("2"));
		expect(readFileSync(files.rejected, "utf8")).toBe("{ wrong");
		expect(previousConfig(files)).toEqual(desk("1"));
	});

	test("nothing half written stays, and a folder that is none is told", () => {
		saveConfig(files, desk("1"));
		expect(readdirSync(files.folder).filter((f) => f.endsWith(".new"))).toEqual(
			[],
		);
		const gone = dataFiles(join(files.folder, "none"));
		expect(saveConfig(gone, desk("1"))).toMatchObject({
			ok: false,
			error: { code: "config.unwritable" },
		});
		expect(existsSync(gone.desk)).toBe(false);
	});
});
