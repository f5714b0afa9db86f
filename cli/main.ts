import type { Keyring } from "../desk/keys/store-key.ts";
import type { Command } from "./command.ts";
import { configSchema } from "./commands/config-schema.ts";
import { decode } from "./commands/decode.ts";
import { devicesList } from "./commands/devices-list.ts";
import { devicesMonitor } from "./commands/devices-monitor.ts";
import { devicesReplay } from "./commands/devices-replay.ts";
import { devicesSelftest } from "./commands/devices-selftest.ts";
import { doctor } from "./commands/doctor.ts";
import { importFile } from "./commands/import-file.ts";
import { journalCheckpoint } from "./commands/journal-checkpoint.ts";
import { journalVerify } from "./commands/journal-verify.ts";
import { repair } from "./commands/repair.ts";
import { rulesCheck } from "./commands/rules-check.ts";
import { rulesDiff } from "./commands/rules-diff.ts";
import { rulesDryRun } from "./commands/rules-dry-run.ts";
import { rulesImport } from "./commands/rules-import.ts";
import { rulesKeygen } from "./commands/rules-keygen.ts";
import { rulesNew } from "./commands/rules-new.ts";
import { rulesSchema } from "./commands/rules-schema.ts";
import { rulesShow } from "./commands/rules-show.ts";
import { rulesSign } from "./commands/rules-sign.ts";
import { rulesTest } from "./commands/rules-test.ts";
import { storeInfo } from "./commands/store-info.ts";
import { trustAdd } from "./commands/trust-add.ts";
import { trustList } from "./commands/trust-list.ts";
import { trustMasterList } from "./commands/trust-masterlist.ts";
import { trustWithdraw } from "./commands/trust-withdraw.ts";
import { verify } from "./commands/verify.ts";
import { visitsExport } from "./commands/visits-export.ts";
import type { ExitCode, Io } from "./io.ts";
import { parseArguments } from "./parse-arguments.ts";

const commands: readonly Command[] = [
	decode,
	repair,
	verify,
	rulesShow,
	rulesDiff,
	rulesDryRun,
	rulesNew,
	rulesCheck,
	rulesTest,
	rulesKeygen,
	rulesSign,
	rulesImport,
	rulesSchema,
	configSchema,
	importFile,
	trustList,
	trustAdd,
	trustMasterList,
	trustWithdraw,
	storeInfo,
	journalVerify,
	journalCheckpoint,
	visitsExport,
	devicesList,
	devicesMonitor,
	devicesSelftest,
	devicesReplay,
	doctor,
];

const overview = [
	"lintas COMMAND [--data DIR] [--demo] [--now YYYY-MM-DD]",
	"",
	...commands.map(({ usage }) => `  ${usage.split("\n")[0] ?? ""}`),
	"",
	"  --data DIR   the folder of the desk; else the application's own",
	"  --demo       the demonstration's store, whose key needs no keyring",
	"  --now DAY    the day that counts as today",
	"  lintas COMMAND --help tells more.",
].join("\n");

function say(io: Io, text: string): void {
	for (const line of text.split("\n")) io.err(line);
}

const isHelp = (word: string | undefined) => word === "--help" || word === "-h";

/**
 * Runs one command line. JSON lines go to `io.out`, everything for a person to
 * `io.err`. Without a keyring only demonstration stores can be opened.
 */
export async function runCli(
	argv: readonly string[],
	io: Io,
	keyring: Keyring | null = null,
): Promise<ExitCode> {
	const [first, second] = argv;
	if (first === undefined || isHelp(first)) {
		say(io, overview);
		return first === undefined ? 2 : 0;
	}
	const command = commands.find(
		({ name }) => name === first || name === `${first} ${second ?? ""}`,
	);
	if (!command) {
		const family = commands.filter(({ name }) => name.startsWith(`${first} `));
		if (family.length > 0 && isHelp(second)) {
			for (const { usage } of family) say(io, `lintas ${usage}`);
			return 0;
		}
		const wanted = family.length > 0 && second ? `${first} ${second}` : first;
		const help = family.length > 0 ? `lintas ${first} --help` : "lintas --help";
		io.err(`lintas: no such command '${wanted}'; ${help} lists them`);
		return 2;
	}
	const rest = argv.slice(command.name.split(" ").length);
	const given = parseArguments(command, rest, io, keyring);
	if (!given.ok) {
		io.err(`lintas: ${given.error.detail ?? given.error.code}`);
		return 2;
	}
	if (given.value === null) {
		say(io, `lintas ${command.usage}`);
		return 0;
	}
	return command.run(io, given.value);
}
