import { loadConfig } from "../../desk/config/config-files.ts";
import { dataFiles } from "../../desk/data-files.ts";
import type { Command } from "../command.ts";
import {
	checkClock,
	checkRuleFiles,
	checkRulePack,
	checkRulePackAge,
	checkTimeZone,
} from "../doctor/clock.ts";
import { checkDevices } from "../doctor/devices.ts";
import { checkDisk } from "../doctor/disk.ts";
import type { DoctorLine } from "../doctor/finding.ts";
import { checkKeyring } from "../doctor/keyring.ts";
import { checkRefusals } from "../doctor/refusals.ts";
import { checkAddons, checkRuntime } from "../doctor/runtime.ts";
import { checkSpeech } from "../doctor/speech.ts";
import { checkStore } from "../doctor/store.ts";
import { writeJson } from "../io.ts";
import { packsOf } from "../rules/desk-pack.ts";

const usage = `doctor [--data DIR] [--demo]
  what a technician runs first: one line {"check","result","code","detail"} each,
  result pass, warn or fail; opens each device for a moment, changes nothing else
  exit: 1 when anything failed`;

export const doctor: Command = {
	name: "doctor",
	usage,
	options: {},
	words: { least: 0, most: 0 },
	async run(io, given) {
		const files = dataFiles(given.dataFolder);
		const { config } = loadConfig(files);
		const rules = packsOf(io, files, config.state);
		const pack = rules.on(given.today);
		const checks: (() => DoctorLine[] | Promise<DoctorLine[]>)[] = [
			() => checkRuntime(),
			() => checkAddons(),
			() => checkDevices(io, files),
			() => checkSpeech(files),
			() => [checkKeyring(given)],
			() => checkDisk(files.folder),
			() => [
				checkClock(pack, io.nowMs()),
				checkTimeZone(pack, config),
				checkRulePack(pack),
				checkRulePackAge(pack, given.today),
				...checkRuleFiles(rules.problems),
			],
			() => checkStore(io, given, pack),
			() => checkRefusals(files, io.nowMs()),
		];
		let hasFailed = false;
		for (const check of checks) {
			for (const line of await check()) {
				writeJson(io, line);
				hasFailed ||= line.result === "fail";
			}
		}
		return hasFailed ? 1 : 0;
	},
};
