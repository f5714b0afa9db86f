import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { loadConfig, saveConfig } from "../../../desk/config/config-files.ts";
import { DeskConfig } from "../../../desk/config/desk-config.ts";
import {
	configRemark,
	followConfig,
} from "../../../desk/config/follow-config.ts";
import { dataFiles } from "../../../desk/data-files.ts";
import { until } from "../../../simulators/until.ts";

function deskFiles() {
	const folder = mkdtempSync(join(tmpdir(), "lintas-follow-"));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	const files = dataFiles(folder);
	saveConfig(files, DeskConfig.parse({ name: "1" }));
	return files;
}

test("a changed file is told once, a wrong one with the last good configuration", async () => {
	const files = deskFiles();
	const told: string[] = [];
	const stop = followConfig(
		files,
		({ config, source }) => told.push(`${source} ${config.name}`),
		() => {},
	);
	onTestFinished(stop);
	saveConfig(files, DeskConfig.parse({ name: "2" }));
	await until("the change", () => told.length === 1);
	writeFileSync(files.desk, "{");
	await until("the fault", () => told.length === 2);
	expect(told).toEqual(["file 2", "lastGood 2"]);
});

test.each([
	['{"place":5}', "remark.configWrong"],
	["{", "remark.configSyntax"],
])("%s is remarked as %s", (text, code) => {
	const files = deskFiles();
	writeFileSync(files.desk, text);
	expect(configRemark(loadConfig(files))).toMatchObject({ code });
});

test("nothing is remarked of a good file; a lost one is", () => {
	const files = deskFiles();
	expect(configRemark(loadConfig(files))).toBeNull();
	rmSync(files.desk);
	expect(configRemark(loadConfig(files))).toEqual({
		code: "remark.configGone",
	});
});
