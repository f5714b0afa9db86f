import { resolve } from "node:path";
import { type ParseArgsConfig, parseArgs } from "node:util";
import { type Day, isDay } from "../core/day.ts";
import { fail, ok, type Result } from "../core/result.ts";
import type { Keyring } from "../desk/keys/store-key.ts";
import type { Arguments, Command } from "./command.ts";
import { userDataFolder } from "./data-folder.ts";
import type { Io } from "./io.ts";

const everywhere = {
	data: { type: "string" },
	demo: { type: "boolean" },
	now: { type: "string" },
	help: { type: "boolean", short: "h" },
} as const satisfies ParseArgsConfig["options"];

function localDay(nowMs: number): Day {
	const now = new Date(nowMs);
	const two = (value: number) => String(value).padStart(2, "0");
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Node's own words, without its advice. */
function reasonOf(error: unknown): string {
	const text = error instanceof Error ? error.message : String(error);
	return text.split(/\.\s|\n/)[0] ?? text;
}

/** What follows the command's name. Code: `usage.arguments`. Null: help is wanted. */
export function parseArguments(
	command: Command,
	argv: readonly string[],
	io: Io,
	keyring: Keyring | null,
): Result<Arguments | null> {
	let parsed: ReturnType<typeof parseArgs>;
	try {
		parsed = parseArgs({
			args: [...argv],
			options: { ...everywhere, ...command.options },
			allowPositionals: true,
			strict: true,
		});
	} catch (error) {
		return fail("usage.arguments", reasonOf(error));
	}
	const { values, positionals } = parsed;
	if (values.help) return ok(null);
	const { least, most } = command.words;
	if (positionals.length > most) {
		return fail("usage.arguments", `Unexpected '${positionals[most] ?? ""}'`);
	}
	if (positionals.length < least) {
		return fail(
			"usage.arguments",
			`Too few words: lintas ${command.usage.split("\n")[0] ?? ""}`,
		);
	}
	const now = values.now ?? localDay(io.nowMs());
	if (typeof now !== "string" || !isDay(now)) {
		return fail("usage.arguments", `No such day '${String(now)}'`);
	}
	return ok({
		values,
		words: positionals,
		today: now,
		dataFolder:
			typeof values.data === "string"
				? resolve(values.data)
				: userDataFolder(process.platform, io.env),
		isDemo: values.demo === true,
		keyring,
	});
}
